import type { Place } from '@domain/place'
import type { Cloud } from '../local/cloud'

export const ROLL_HEADER = '楼栋,单元,房号,楼层,建筑面积'

export const buildingsIn = async (cloud: Cloud, compound: string): Promise<Place[]> =>
  (await cloud.query('places', {
    query: { 'path.compound': compound, kind: 'building' },
    limit: 1_000,
  })) as unknown as Place[]

/** A compound's roll as it is, row by row as in the sheet a clerk would keep. */
export const rollRowsOf = async (cloud: Cloud, compound: string): Promise<string[]> =>
  (await buildingsIn(cloud, compound)).flatMap(building =>
    (building.units ?? []).flatMap(unit =>
      unit.households.map(({ room, floor, areaCentiM2 }) =>
        [building.name, unit.name, room, floor, areaCentiM2 / 100].join(','),
      ),
    ),
  )
