import { compareRoll, type Place, type PlaceKind, type PlacePath, readRoll } from '@domain/place'

/** A compound's buildings, by how they were built: so many alike, each with units × floors × doors on a floor. */
export type Block = {
  readonly count: number
  readonly units: number
  readonly floors: number
  readonly doors: number
}
type CompoundPlan = { readonly id: string; readonly name: string; readonly blocks: readonly Block[] }
type Plan = {
  readonly id: string
  readonly name: string
  readonly below?: readonly Plan[]
  readonly compounds?: readonly CompoundPlan[]
}

const QIAOCHENG: Plan = {
  id: 'qiaocheng',
  name: '谯城区',
  below: [
    {
      id: 'xuege',
      name: '薛阁街道',
      below: [
        {
          id: 'xuege-xuege',
          name: '薛阁社区',
          below: [
            {
              id: 'grid-xuege-1',
              name: '第一网格',
              compounds: [
                {
                  id: 'tianrun',
                  name: '天润花园',
                  blocks: [
                    { count: 8, units: 3, floors: 7, doors: 2 },
                    { count: 4, units: 3, floors: 8, doors: 2 },
                  ],
                },
              ],
            },
            {
              id: 'grid-xuege-2',
              name: '第二网格',
              compounds: [
                { id: 'xinhua', name: '新华小区', blocks: [{ count: 5, units: 3, floors: 5, doors: 2 }] },
              ],
            },
          ],
        },
        {
          id: 'xuege-baibu',
          name: '白布大街社区',
          below: [
            {
              id: 'grid-baibu-1',
              name: '第一网格',
              compounds: [
                { id: 'hanlin', name: '翰林苑', blocks: [{ count: 6, units: 2, floors: 6, doors: 2 }] },
              ],
            },
          ],
        },
      ],
    },
  ],
}

/** An old compound of six-storey houses: `two` with two units, `three` with three. */
const old = (id: string, name: string, two: number, three: number): CompoundPlan => ({
  id: `ly-${id}`,
  name,
  blocks: [
    { count: two, units: 2, floors: 6, doors: 2 },
    { count: three, units: 3, floors: 6, doors: 2 },
  ],
})

/** 莱阳 renovated 11 old compounds with 157 buildings, 4,032 households and 310,000 m²: the same sums here. */
const LAIYANG: Plan = {
  id: 'laiyang',
  name: '莱阳市',
  below: [
    {
      id: 'chengxiang',
      name: '城厢街道',
      below: [
        {
          id: 'chengxiang-liyuan',
          name: '梨园社区',
          below: [
            { id: 'grid-liyuan-1', name: '第一网格', compounds: [old('liyuan', '梨园小区', 19, 4)] },
            {
              id: 'grid-liyuan-2',
              name: '第二网格',
              compounds: [old('xinghua', '杏花小区', 16, 2), old('wulong', '五龙小区', 14, 2)],
            },
            {
              id: 'grid-liyuan-3',
              name: '第三网格',
              compounds: [old('xianhe', '蚬河小区', 13, 2), old('wenhua', '文化路小区', 12, 2)],
            },
          ],
        },
        {
          id: 'chengxiang-jingqi',
          name: '旌旗社区',
          below: [
            {
              id: 'grid-jingqi-1',
              name: '第一网格',
              compounds: [old('jingqi', '旌旗小区', 12, 2), old('heshan', '鹤山小区', 11, 2)],
            },
            {
              id: 'grid-jingqi-2',
              name: '第二网格',
              compounds: [
                old('dasi', '大寺街小区', 10, 2),
                old('jinshan', '金山小区', 10, 2),
                old('changshan', '昌山小区', 10, 1),
                old('fushui', '富水小区', 8, 1),
              ],
            },
          ],
        },
      ],
    },
  ],
}
export const LAIYANG_AREA_CENTI_M2 = 31_000_000

/** Common sizes of a flat, in 0.01 m², by the door on the landing and the house. */
const SIZES = [6_842, 7_215, 7_736, 8_957, 9_431, 8_108]

type Door = { readonly compoundId: string; readonly cells: string[]; areaCentiM2: number }

function doorsOf({ id, blocks }: CompoundPlan): Door[] {
  const doors: Door[] = []
  let building = 0
  for (const block of blocks) {
    for (let house = 0; house < block.count; house++) {
      building += 1
      for (let unit = 1; unit <= block.units; unit++) {
        for (let floor = 1; floor <= block.floors; floor++) {
          for (let door = 1; door <= block.doors; door++) {
            const room = `${floor}${String(door).padStart(2, '0')}`
            const areaCentiM2 = SIZES[(building * 2 + unit + door) % SIZES.length] as number
            doors.push({
              compoundId: id,
              cells: [`${building}`, `${unit}`, room, `${floor}`],
              areaCentiM2,
            })
          }
        }
      }
    }
  }
  return doors
}

/** Stretches the areas evenly, so that they add up to the centimetre. */
function stretch(doors: Door[], total: number): void {
  const missing = total - doors.reduce((sum, door) => sum + door.areaCentiM2, 0)
  const each = Math.floor(missing / doors.length)
  const rest = missing - each * doors.length
  for (const [index, door] of doors.entries()) door.areaCentiM2 += each + (index < rest ? 1 : 0)
}

const KINDS = ['district', 'subdistrict', 'community', 'grid', 'compound'] as const satisfies PlaceKind[]

function compoundsOf(plan: Plan): CompoundPlan[] {
  return [...(plan.compounds ?? []), ...(plan.below ?? []).flatMap(compoundsOf)]
}

const HEADER = ['楼栋', '单元', '房号', '楼层', '建筑面积']
const areaText = (centi: number): string =>
  `${Math.floor(centi / 100)}.${String(centi % 100).padStart(2, '0')}`

/** The buildings of a compound, read from its doors as an imported roll would be. */
function buildingsOf(compound: Place, doors: readonly Door[]): readonly Place[] {
  const rows = doors.map(door => [...door.cells, areaText(door.areaCentiM2)])
  const roll = readRoll(compound._id, [HEADER, ...rows])
  if (roll.bad.length > 0) throw new Error(JSON.stringify(roll.bad[0]))
  return compareRoll(compound, [], roll).put
}

/** A place and everything below it, itself first. */
function grow(
  plan: Plan | CompoundPlan,
  holder: Place | null,
  doorsOfCompound: (id: string) => readonly Door[],
): Place[] {
  const depth = holder ? holder.within.length + 1 : 0
  const kind = KINDS[depth] as (typeof KINDS)[number]
  const path: PlacePath = { ...holder?.path, [kind]: plan.id }
  const place: Place = {
    _id: plan.id,
    kind,
    name: plan.name,
    within: holder ? [...holder.within, holder.name] : [],
    parentId: holder?._id ?? null,
    path,
    householdCount: 0,
  }
  const below =
    'blocks' in plan
      ? buildingsOf(place, doorsOfCompound(plan.id))
      : [...(plan.below ?? []), ...(plan.compounds ?? [])].flatMap(one => grow(one, place, doorsOfCompound))
  const householdCount = below
    .filter(one => one.parentId === place._id)
    .reduce((sum, one) => sum + one.householdCount, 0)
  return [{ ...place, householdCount, ...(kind === 'compound' && { revision: 1 }) }, ...below]
}

function district(plan: Plan, areaCentiM2?: number): Place[] {
  const doors = compoundsOf(plan).flatMap(doorsOf)
  if (areaCentiM2 !== undefined) stretch(doors, areaCentiM2)
  const byCompound = new Map<string, Door[]>(compoundsOf(plan).map(({ id }) => [id, []]))
  for (const door of doors) byCompound.get(door.compoundId)?.push(door)
  return grow(plan, null, id => byCompound.get(id) ?? [])
}

/** Every place of the demo world, districts to buildings. */
export const demoPlaces = (): Place[] => [...district(QIAOCHENG), ...district(LAIYANG, LAIYANG_AREA_CENTI_M2)]
