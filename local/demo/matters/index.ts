import type { Person } from '@domain/people'
import type { Place } from '@domain/place'
import type { Matter } from '@domain/station'
import type { PhotoName } from '../photos'
import { chance, seedOf } from '../random'
import { beginFor, paced } from './beats'
import { LIYUAN } from './liyuan'
import { pastOf } from './past'
import { type Cast, Story } from './story'
import { type Scripted, TIANRUN } from './tianrun'

/** Where each picture of the demo world was uploaded to. */
export type PhotoFiles = Readonly<Record<PhotoName, string>>
type World = {
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly photos: PhotoFiles
}

function castOf(compoundId: string, { places, people }: World): Cast {
  const compound = places.find(place => place._id === compoundId)
  const held = (role: string, kind: 'compound' | 'community' | 'subdistrict' | 'grid') =>
    people.filter(person =>
      person.posts.some(post => post.role === role && post.path[kind] === compound?.path[kind]),
    )
  const one = (role: string, kind: Parameters<typeof held>[1]): Person => {
    const [person] = held(role, kind)
    if (!person) throw new Error(`nobody is ${role} of ${compoundId}`)
    return person
  }
  if (!compound) throw new Error(`no compound ${compoundId}`)
  return {
    compound,
    stationSecretary: one('stationSecretary', 'compound'),
    communityOfficer: one('communityOfficer', 'community'),
    subdistrictOfficer: one('subdistrictOfficer', 'subdistrict'),
    propertyManager: one('propertyManager', 'compound'),
    gridWorker: one('gridWorker', 'grid'),
    supervisors: held('supervisor', 'compound'),
    residents: people.filter(person => person.homes[0]?.path.compound === compoundId),
  }
}

/** Lives one script up to `now`. @returns the matter, and those merged into it */
function lived(id: string, scripted: Scripted, cast: Cast, world: World, now: number): Matter[] {
  const { life, photos = [], by, ...told } = scripted
  const raiser = by ? world.people.find(person => person._id === by) : undefined
  const beats = paced(life.beats, told.urgency)
  const story = new Story(
    id,
    cast,
    { ...told, photos: photos.map(name => world.photos[name]), ...(raiser && { raiser }) },
    beginFor(beats, life.age, now),
    chance(seedOf(id)),
  )
  story.live(beats).pass(life.age)
  return [story.matter, ...story.merged]
}

type Station = { readonly compoundId: string; readonly scripts: readonly Scripted[] }

const STATIONS: readonly Station[] = [
  {
    compoundId: 'tianrun',
    scripts: [...TIANRUN, ...pastOf({ seed: 1, count: 492, disputes: 8, dissatisfied: 1, buildings: 12 })],
  },
  {
    compoundId: 'xinhua',
    scripts: pastOf({ seed: 2, count: 202, disputes: 2, dissatisfied: 1, buildings: 5 }),
  },
  {
    compoundId: 'hanlin',
    scripts: pastOf({ seed: 3, count: 236, disputes: 2, dissatisfied: 2, buildings: 6 }),
  },
  {
    compoundId: 'ly-liyuan',
    scripts: [...LIYUAN, ...pastOf({ seed: 4, count: 120, disputes: 2, dissatisfied: 1, buildings: 23 })],
  },
]

/** Every matter of the demo world, each lived by the station's own rules up to `now`. */
export function demoMatters(world: World, now: number): Matter[] {
  return STATIONS.flatMap(({ compoundId, scripts }) => {
    const cast = castOf(compoundId, world)
    return scripts.flatMap((scripted, index) =>
      lived(`m-${compoundId}-${String(index + 1).padStart(3, '0')}`, scripted, cast, world, now),
    )
  })
}
