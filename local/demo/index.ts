import type { Cloud } from '../cloud'
import { DEMO_PEOPLE, demoPeople } from './people'
import { demoPlaces } from './places'

export { DEMO_PEOPLE }

/** What a seed needs of the cloud: to put many documents in at once. */
type Seeded = Pick<Cloud, 'load'>

/** Puts the demo world into an empty cloud: two districts, their people, and the matters of the months before `now`. */
export async function seed(cloud: Seeded, now: number): Promise<void> {
  const places = demoPlaces()
  const people = demoPeople(places, now)
  cloud.load('places', places)
  cloud.load('people', people)
}
