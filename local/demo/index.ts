import type { Cloud } from '../cloud'
import type { Doc } from '../cloud/store/values'
import { demoIncome } from './income'
import { demoMatters, type PhotoFiles } from './matters'
import { demoMenu } from './menu'
import { DEMO_PEOPLE, demoPeople, openidOf } from './people'
import { PHOTO_NAMES, photoOf } from './photos'
import { demoPlaces } from './places'
import { demoPoints } from './points'
import { demoVotes } from './votes'
import { demoWorks } from './works'

export { DEMO_PEOPLE }

/** What the list of people one can be says of each. */
export const DEMO_TITLES = Object.fromEntries(
  DEMO_PEOPLE.flatMap(({ _id, title }) => (title ? [[_id, title]] : [])),
)

/** What a seed needs of the cloud: to put many documents in at once, and to upload pictures as a person does. */
type Seeded = Pick<Cloud, 'load' | 'url' | 'tokenFor'>

const PHOTOGRAPHER = 'p-secretary'

async function uploadPhotos({ url, tokenFor }: Seeded): Promise<PhotoFiles> {
  const authorization = `Bearer ${tokenFor(openidOf(PHOTOGRAPHER))}`
  const files = PHOTO_NAMES.map(async name => {
    const path = encodeURIComponent(`uploads/${PHOTOGRAPHER}/demo-${name}.png`)
    const body = new Uint8Array(photoOf(name))
    const response = await fetch(`${url}/local/upload?path=${path}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'image/png' },
      body,
    })
    const { fileID } = (await response.json()) as { fileID?: string }
    if (!fileID) throw new Error(`picture ${name} was not taken: ${response.status}`)
    return [name, fileID] as const
  })
  return Object.fromEntries(await Promise.all(files)) as PhotoFiles
}

type Laid = {
  readonly places: ReturnType<typeof demoPlaces>
  readonly people: ReturnType<typeof demoPeople>
  readonly photos: PhotoFiles
}

/** All that happens in the demo world up to `now`, by collection; made by the rules, which throw where something is refused. */
export function demoWorld(
  { places, people, photos }: Laid,
  now: number,
): Readonly<Record<string, readonly Doc[]>> {
  const menu = demoMenu({ places, people, photos }, now)
  return {
    ...demoIncome({ places, people, photos }, now),
    ...demoPoints({ places, people, photos, now }),
    ...menu,
    ...demoVotes({ places, people, photos, now }),
    ...demoWorks({ places, people, photos, now }, menu.menuRounds, menu.menuPlans),
  }
}

/** Puts the demo world into an empty cloud: two districts, their people, the matters of the months before `now`, and the books of their compounds. */
export async function seed(cloud: Seeded, now: number): Promise<void> {
  const places = demoPlaces()
  const people = demoPeople(places, now)
  cloud.load('places', places)
  cloud.load('people', people)
  const photos = await uploadPhotos(cloud)
  const matters = demoMatters({ places, people, photos }, now)
  cloud.load(
    'matters',
    matters.map(matter => ({ ...matter, untoldSince: null })),
  )
  for (const [collection, documents] of Object.entries(demoWorld({ places, people, photos }, now)))
    cloud.load(collection, documents)
}
