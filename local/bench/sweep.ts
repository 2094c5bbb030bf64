import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cloud } from '../cloud'
import { openStation } from '../station'
import { openMatters } from './matters'
import { printTable, spreadOf } from './table'

const DUE = 100
const RATIO_AT_MOST = 1.3
const ROUNDS = 30
const WARM_UP = 2

type Loaded = {
  readonly cloud: Cloud
  readonly open: number
  readonly dataDir: string
  readonly ms: number[]
  readonly loadSeconds: number
  asks: string
}

async function openWith(open: number): Promise<Loaded> {
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-sweep-'))
  const cloud = await openStation({ dataDir, timersRun: false })
  const startedAt = performance.now()
  cloud.load('matters', openMatters('open', open - DUE, cloud.now(), false))
  return { cloud, open, dataDir, ms: [], asks: '', loadSeconds: (performance.now() - startedAt) / 1000 }
}

/** Makes a hundred due, sweeps, and says how many milliseconds the sweep took. Throws unless exactly these were acted on. */
async function sweepOnce(loaded: Loaded, round: number): Promise<number> {
  const { cloud } = loaded
  cloud.load('matters', openMatters(`due-${round}`, DUE, cloud.now(), true))
  const asked = { query: { dueAt: { $lte: cloud.now() } }, order: [['dueAt', 1]] as const, limit: DUE }
  const { index, entries } = cloud.explain('matters', asked)
  loaded.asks = `${index}, ${entries} entries`
  const startedAt = performance.now()
  const answer = (await cloud.runTimer('sweep')) as { ok: boolean; value?: { acted: number } }
  const ms = performance.now() - startedAt
  if (answer.value?.acted !== DUE) throw new Error(`the sweep did ${JSON.stringify(answer)}`)
  return ms
}

function report(clouds: readonly Loaded[]): boolean {
  const rows = clouds.map(({ open, ms, loadSeconds, dataDir, asks }) => {
    const { min, median, max } = spreadOf(ms)
    const megabytes = statSync(join(dataDir, 'store.db')).size / 2 ** 20
    const grown = open + (WARM_UP + ROUNDS) * DUE - DUE
    return [
      `${open.toLocaleString('en')} … ${grown.toLocaleString('en')}`,
      min,
      median,
      max,
      loadSeconds,
      megabytes,
      asks,
    ]
  })
  printTable(
    `sweep: ${DUE} due matters among many open ones, ${ROUNDS} alternating rounds`,
    ['open at first … at last', 'min ms', 'median ms', 'max ms', 'loading s', 'file MB', 'asks index'],
    rows,
  )
  const [small, large] = clouds.map(({ ms }) => spreadOf(ms).median) as [number, number]
  const isWithin = large / small <= RATIO_AT_MOST
  const peak = (process.resourceUsage().maxRSS / 2 ** 20).toFixed(1)
  console.log(
    `  ratio of medians ${(large / small).toFixed(2)} (≤ ${RATIO_AT_MOST}): ${isWithin ? 'OK' : 'OVER'}; peak memory ${peak} GB`,
  )
  return isWithin
}

/** Two clouds in one process, one with a thousand times as many open matters: the sweep must cost what is due. */
export async function benchSweep(quick: boolean): Promise<boolean> {
  const say = console.log
  const clouds = [await openWith(1_000), await openWith(quick ? 100_000 : 1_000_000)]
  try {
    console.log = () => {}
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      for (const loaded of round % 2 === 0 ? clouds : clouds.toReversed()) {
        const ms = await sweepOnce(loaded, round)
        if (round >= WARM_UP) loaded.ms.push(ms)
      }
    }
    console.log = say
    return report(clouds)
  } finally {
    console.log = say
    for (const { cloud, dataDir } of clouds) {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}
