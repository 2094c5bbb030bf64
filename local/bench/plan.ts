import { type Instance, type PlanOptions, planOf, readPabulib, toPabulib } from '@domain/plan'
import { chance } from '../demo/random'
import { type Cell, printTable } from './table'
import { timed } from './timed'

type Size = {
  readonly called: string
  readonly voters: number
  readonly projects: number
  readonly ticksAtMost: number
  /** How many of the smallest units a yuan is. */
  readonly unit: number
  /** Seconds that equal shares with Add1 may take. */
  readonly atMost: number
}

const SIZES: readonly Size[] = [
  { called: '4,032 × 32, yuan', voters: 4_032, projects: 32, ticksAtMost: 10, unit: 1, atMost: 1 },
  { called: '4,032 × 32, fen', voters: 4_032, projects: 32, ticksAtMost: 10, unit: 100, atMost: 4 },
  { called: '100,000 × 100, yuan', voters: 100_000, projects: 100, ticksAtMost: 12, unit: 1, atMost: 8 },
  { called: '100,000 × 100, fen', voters: 100_000, projects: 100, ticksAtMost: 12, unit: 100, atMost: 120 },
]
const WAYS: readonly PlanOptions[] = [
  { rule: 'greedy' },
  { rule: 'majority' },
  { rule: 'mes', completion: 'none' },
  { rule: 'mes', completion: 'utilitarian' },
  { rule: 'mes', completion: 'add1u' },
]
/** As many compounds as LY renovates; each has its own taste. */
const COMPOUNDS = 11

/** Households that tick up to so many projects, each compound some more often than others; a third of the money all would cost. */
function instanceOf({ voters, projects: count, ticksAtMost, unit }: Size): Instance {
  const random = chance(278)
  const projects = Array.from({ length: count }, (_, at) => ({
    id: `${at + 1}`,
    name: `项目${at + 1}`,
    cost: Math.floor(20_000 + random() * 400_000) * unit,
  }))
  const tastes = Array.from({ length: COMPOUNDS }, () => projects.map(() => random() ** 2))
  const ballots = Array.from({ length: voters }, (_, voter) => {
    const taste = tastes[voter % COMPOUNDS] as number[]
    const wanted = Math.floor(random() * (ticksAtMost + 1))
    const ticks = new Set<string>()
    for (let tries = 0; tries < 3 * count && ticks.size < wanted; tries++) {
      const at = Math.floor(random() * count)
      if (random() < (taste[at] as number)) ticks.add(`${at + 1}`)
    }
    return { ticks: [...ticks] }
  })
  const all = projects.reduce((sum, { cost }) => sum + cost, 0)
  return { budget: Math.floor(all / 3), projects, ballots }
}

/** One size under every rule: its row, and whether Add1 was quick enough. */
function measure(size: Size): { row: Cell[]; isWithin: boolean } {
  const instance = instanceOf(size)
  const text = toPabulib({ instance, unit: 1, meta: {} })
  const [reading, read] = timed(() => readPabulib(text))
  if (!reading.ok) throw new Error('the file written cannot be read')
  const seconds = WAYS.map(way => timed(() => planOf(instance, way))[1])
  return { row: [size.called, read, ...seconds], isWithin: (seconds.at(-1) ?? 0) <= size.atMost }
}

/** Exact plans of a large compound and of a city, by every rule, in steps of one yuan and of one fen. */
export async function benchPlan(quick: boolean): Promise<boolean> {
  const sizes = SIZES.slice(0, quick ? 2 : SIZES.length)
  planOf(instanceOf(SIZES[0] as Size), { rule: 'mes' })
  const measured = sizes.map(measure)
  const heads = WAYS.map(({ rule, completion }) => (completion ? `${rule} ${completion}` : rule))
  printTable(
    'plan: seconds of the processor for an exact plan with its reasons',
    ['voters × projects', 'read .pb', ...heads],
    measured.map(({ row }) => row),
  )
  const isWithin = measured.every(one => one.isWithin)
  const peak = (process.resourceUsage().maxRSS / 2 ** 20).toFixed(2)
  const bounds = sizes.map(({ atMost }) => atMost).join(', ')
  console.log(`  add1u at most ${bounds} s: ${isWithin ? 'OK' : 'OVER'}; peak memory ${peak} GB`)
  return isWithin
}
