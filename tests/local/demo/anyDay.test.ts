import { momentOf } from '@domain/kernel'
import { demoIncome } from '../../../local/demo/income'
import type { PhotoFiles } from '../../../local/demo/matters'
import { demoMenu } from '../../../local/demo/menu'
import { demoPeople } from '../../../local/demo/people'
import { PHOTO_NAMES } from '../../../local/demo/photos'
import { demoPlaces } from '../../../local/demo/places'
import { demoPoints } from '../../../local/demo/points'
import { demoVotes } from '../../../local/demo/votes'
import { demoWorks } from '../../../local/demo/works'

const photos = Object.fromEntries(
  PHOTO_NAMES.map(name => [name, `cloud://e/uploads/p/${name}.png`]),
) as PhotoFiles
const places = demoPlaces()
const MONTHS = Array.from({ length: 12 }, (_, i) => `2027-${String(i + 1).padStart(2, '0')}`)
/** Just after midnight, in the afternoon, just before midnight. */
const MINUTES = [7, 14 * 60, 23 * 60 + 52]
const DAYS = ['01', '12', '28']

describe('The demo world, whose books and purses are kept by the rules themselves,', () => {
  it.each(MONTHS)('can begin on any day of %s: nothing in it is refused', month => {
    for (const [i, day] of DAYS.entries()) {
      const now = momentOf(`${month}-${day}`, MINUTES[i] ?? 0)
      const people = demoPeople(places, now)
      const { incomeStatements } = demoIncome({ places, people, photos }, now)
      expect(incomeStatements.some(one => one.state === 'published')).toBe(true)
      const { pointOrders } = demoPoints({ places, people, photos, now })
      expect(pointOrders?.length).toBeGreaterThan(20)
      const { menuRounds, menuPlans } = demoMenu({ places, people, photos }, now)
      const { works } = demoWorks({ places, people, photos, now }, menuRounds, menuPlans)
      expect(works.length).toBeGreaterThan(3)
      expect(demoVotes({ places, people, photos, now }).votes?.length).toBeGreaterThan(3)
    }
  })
})
