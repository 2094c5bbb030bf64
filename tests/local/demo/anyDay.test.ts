import { momentOf } from '@domain/kernel'
import { demoWorld } from '../../../local/demo'
import { demoPeople } from '../../../local/demo/people'
import { demoPlaces } from '../../../local/demo/places'
import { photos } from './photos'

const places = demoPlaces()
const MONTHS = Array.from({ length: 12 }, (_, i) => `2027-${String(i + 1).padStart(2, '0')}`)
/** Just after midnight, in the afternoon, just before midnight. */
const MINUTES = [7, 14 * 60, 23 * 60 + 52]
const DAYS = ['01', '12', '28']

describe('The demo world, whose books and purses are kept by the rules themselves,', () => {
  it.each(MONTHS)('can begin on any day of %s: nothing in it is refused', month => {
    for (const [i, day] of DAYS.entries()) {
      const now = momentOf(`${month}-${day}`, MINUTES[i] ?? 0)
      const world = demoWorld({ places, people: demoPeople(places, now), photos }, now)
      expect(world.incomeStatements?.some(one => one.state === 'published')).toBe(true)
      expect(world.pointOrders?.length).toBeGreaterThan(20)
      expect(world.works?.length).toBeGreaterThan(3)
      expect(world.votes?.length).toBeGreaterThan(3)
    }
  })
})
