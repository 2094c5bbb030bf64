import { measure } from './actions'
import { HISTORIES, PEOPLE, POINTS_AT } from './pointsWorld'
import { openForBench, type Phone } from './station'
import { percentile, printTable, spreadOf } from './table'

const here = { compoundId: POINTS_AT }
const RATIO_AT_MOST = 1.2
const RUNS = 5

/** Everybody puts a point into their household's account, or gives one to the compound's fund: accounts of their own, or all the same one. */
const POSTINGS = {
  'a thousand accounts of their own': {
    action: 'transfer',
    input: { ...here, to: { kind: 'household' }, points: 1, words: '' },
  },
  'one account of all': { action: 'donate', input: { ...here, from: 'mine', points: 1 } },
} as const

async function postings(phones: readonly Phone[], quick: boolean): Promise<void> {
  const rows: (string | number)[][] = []
  for (const [name, { action, input }] of Object.entries(POSTINGS)) {
    for (const clients of [1, 16]) {
      const count = (quick ? 100 : 1_000) * (clients === 1 ? 1 : 2)
      let refused = 0
      const post = async (n: number) => {
        await (phones[n % phones.length] as Phone)(action, input, 'points').catch(() => {
          refused += 1
        })
      }
      const { perSecond, ms } = await measure(post, clients, count)
      rows.push([
        name,
        String(clients),
        spreadOf(perSecond).median,
        percentile(ms, 50),
        percentile(ms, 95),
        String(refused),
      ])
    }
  }
  printTable(
    'points: postings a second, each a movement in a transaction with its audit',
    ['between', 'clients', 'a second', 'p50 ms', 'p95 ms', 'refused as busy'],
    rows,
  )
}

/** The two histories are asked in turn, so that whatever else the machine does weighs on both alike. */
async function balances(few: Phone, many: Phone, quick: boolean): Promise<boolean> {
  const ms: Record<keyof typeof HISTORIES, number[]> = { few: [], many: [] }
  const phones = { few, many }
  const rounds = quick ? 200 : 1_500
  for (let n = 0; n < rounds * RUNS; n++) {
    const [first, second]: ('few' | 'many')[] = n % 2 === 0 ? ['few', 'many'] : ['many', 'few']
    for (const one of [first, second]) {
      if (!one) continue
      const askedAt = performance.now()
      await phones[one]('balance', here, 'points')
      ms[one].push(performance.now() - askedAt)
    }
  }
  const medianOf = (one: 'few' | 'many') => percentile(ms[one], 50)
  const ratio = medianOf('many') / medianOf('few')
  printTable(
    `points: a balance read (${rounds * RUNS} times each, in turn); ratio ${ratio.toFixed(2)}, at most ${RATIO_AT_MOST}`,
    ['entries behind it', 'p50 ms', 'p95 ms'],
    (['few', 'many'] as const).map(one => [
      HISTORIES[one].toLocaleString('en'),
      percentile(ms[one], 50),
      percentile(ms[one], 95),
    ]),
  )
  return ratio <= RATIO_AT_MOST
}

/** Postings on one hot account and on a thousand, and whether a balance costs the same however long its history. */
export async function benchPoints(quick: boolean): Promise<boolean> {
  const station = await openForBench('points')
  try {
    const phones = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) => station.phoneOf(`demo-bench-${n}`)),
    )
    const [few, many] = [await station.phoneOf('demo-few'), await station.phoneOf('demo-many')]
    await postings(phones, quick)
    return await balances(few, many, quick)
  } finally {
    await station.close()
  }
}
