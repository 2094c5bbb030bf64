import { chance, pick, seedOf } from '../random'

/** What households of one mind tick; in an old compound those at the back want other things than those at the gate. */
const MINDS = {
  cars: ['parking', 'charging', 'light'],
  elders: ['access', 'elderly', 'clinic'],
  green: ['green', 'sports', 'light'],
  children: ['children', 'sports', 'smart'],
  daily: ['lockers', 'shops', 'service'],
} as const
type Mind = keyof typeof MINDS
/** What nearly everybody wants, whatever else they do. */
const COMMON = { light: 0.8, sports: 0.68 } as const
const NAMES = Object.keys(MINDS) as Mind[]

/** Which minds live in a building: most of the compound thinks of cars and trees, the houses at the end of their elders and children. */
const mindsOf = (building: number, of: number): readonly Mind[] =>
  building > of * 0.75
    ? ['elders', 'elders', 'elders', 'children']
    : ['cars', 'cars', 'green', 'green', 'daily', 'children']

/** What a household ticks: mostly of one mind, with something of another. */
export function ticksFor(householdId: string, building: number, of: number): string[] {
  const random = chance(seedOf(`${householdId} menu`))
  const own = MINDS[pick(mindsOf(building, of), random)]
  const other = MINDS[pick(NAMES, random)]
  const chosen = new Set<string>(own.filter(() => random() < 0.85))
  if (random() < 0.5) chosen.add(pick(other, random))
  for (const [key, share] of Object.entries(COMMON)) if (random() < share) chosen.add(key)
  return [...chosen].sort()
}
