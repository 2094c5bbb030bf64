import { DAY_MS } from '@domain/kernel'
import type { PlanDoc, Round } from '@domain/menu'
import type { Person } from '@domain/people'
import { householdLabel, type Place } from '@domain/place'
import { projectsOf } from '@domain/works'
import type { PhotoFiles } from '../matters'
import { type Home, must, Site } from './site'
import { STORIES } from './stories'

type World = {
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly photos: PhotoFiles
  readonly now: number
}
const SECRETARY = 'p-ly-secretary'
const BEGUN_DAYS_AGO = 96

/** The homes of a compound that pledge and judge, spread over its buildings; none of the cast's, so that they still have to. */
function homesOf(compoundId: string, { places, people }: World): Home[] {
  const buildings = places.filter(({ kind, path }) => kind === 'building' && path.compound === compoundId)
  const nameOf = new Map(
    people.flatMap(({ name, homes }) => homes.map(one => [one.householdId, name] as const)),
  )
  const cast = new Set(
    people.filter(({ _id }) => !/-\d+$/.test(_id)).flatMap(({ homes }) => homes.map(one => one.householdId)),
  )
  const byBuilding = buildings.map(building =>
    (building.units ?? []).flatMap(unit =>
      unit.households
        .filter(({ id }) => !cast.has(id))
        .map(household => ({
          householdId: household.id,
          label: householdLabel(building, unit, household),
          building: building.name,
          personName: nameOf.get(household.id) ?? '',
        })),
    ),
  )
  const most = Math.max(...byBuilding.map(homes => homes.length))
  return Array.from({ length: most }, (_, row) => byBuilding.flatMap(homes => homes[row] ?? [])).flat()
}

/** The projects of the adopted plans, each taken by the rules as far as its story goes. */
export function demoWorks(world: World, rounds: readonly Round[], plans: readonly PlanDoc[]) {
  const secretary = world.people.find(({ _id }) => _id === SECRETARY)
  const hand = { byId: SECRETARY, byName: secretary?.name ?? '' }
  const begun = { name: hand.byName, now: world.now - BEGUN_DAYS_AGO * DAY_MS }
  const sites = plans.flatMap(plan => {
    const round = rounds.find(({ _id }) => _id === plan._id)
    if (!round || !plan.adopted) return []
    const homes = homesOf(round.compoundId, world)
    return must(projectsOf(round, plan, begun)).map(project => {
      const site = new Site(project, hand, world.now)
      STORIES[project.key]?.(site, { homes, photos: world.photos })
      return site
    })
  })
  return {
    works: sites.map(({ project }) => project),
    worksPledges: sites.flatMap(({ pledges }) => [...pledges.values()]),
    worksEntries: sites.flatMap(({ entries }) => entries),
    worksVerdicts: sites.flatMap(({ verdicts }) => [...verdicts.values()]),
  }
}
