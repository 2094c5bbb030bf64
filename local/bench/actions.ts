import { type Corner, cornersOf, newMatter } from './people'
import { openForBench } from './station'
import { percentile, printTable, spreadOf } from './table'

type Raised = { readonly corner: Corner; readonly matterId: string }
/** One action as somebody does it for the n-th time; `about` are the matters raised before it in the same run. */
type Act = (n: number, about: Raised[]) => Promise<unknown>
type Measured = { readonly perSecond: number[]; readonly ms: number[] }

const RUNS = 3
const WARM_UP = 80
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Every measured action, in the order in which a matter lives: what is raised first is handled later in the same run. */
const actsOf = (corners: readonly Corner[]): Record<string, Act> => ({
  raise: async (n, about) => {
    const corner = of(corners, n)
    const raiser = of(corner.raisers, Math.floor(n / corners.length))
    const { _id } = await raiser('raise', newMatter(corner.compoundId))
    about.push({ corner, matterId: String(_id) })
  },
  support: (n, about) => {
    const { corner, matterId } = of(about, n)
    return of(corner.supporters, Math.floor(n / about.length) + n)('support', { matterId })
  },
  'queue page': n => {
    const { compoundId, supporters } = of(corners, n)
    return of(supporters, n)('queue', { placeId: compoundId, phase: 'open', skip: 0 })
  },
  matter: (n, about) => {
    const { corner, matterId } = of(about, n)
    return of(corner.supporters, n)('matter', { matterId })
  },
  accept: (n, about) => {
    const { corner, matterId } = of(about, n)
    return corner.secretary('accept', { matterId, level: 'compound', urgency: 'ordinary', why: '' })
  },
  escalate: (n, about) => {
    const { corner, matterId } = of(about, n)
    return corner.secretary('escalate', { matterId, reason: 'manyBodies', why: '产权在供电公司，要社区协调' })
  },
})

/** So many clients do an action until it was done `count` times; each waits for its answer before it asks again. */
export async function measure(
  act: (n: number) => Promise<unknown>,
  clients: number,
  count: number,
): Promise<Measured> {
  const ms: number[] = []
  let next = 0
  const client = async () => {
    for (let n = next++; n < count; n = next++) {
      const askedAt = performance.now()
      await act(n)
      ms.push(performance.now() - askedAt)
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  return { perSecond: [(count * 1000) / (performance.now() - startedAt)], ms }
}

/**
 * Actions a second through the HTTP face, the built functions and the real SDK. The cloud is one process, its clients another.
 * @param quick one short run instead of three
 */
export async function benchActions(quick: boolean): Promise<boolean> {
  const station = await openForBench()
  const acts = Object.entries(actsOf(await cornersOf(station)))
  const rows: (string | number)[][] = []
  try {
    const warm: Raised[] = []
    for (const [, act] of acts) await measure(n => act(n, warm), 4, WARM_UP)
    for (const clients of [1, 16]) {
      const count = (quick ? 60 : 400) * (clients === 1 ? 1 : 3)
      const all = new Map<string, Measured>(acts.map(([name]) => [name, { perSecond: [], ms: [] }]))
      for (let run = 0; run < (quick ? 1 : RUNS); run++) {
        const about: Raised[] = []
        for (const [name, act] of acts) {
          const { perSecond, ms } = await measure(n => act(n, about), clients, count)
          all.get(name)?.perSecond.push(...perSecond)
          all.get(name)?.ms.push(...ms)
        }
      }
      for (const [name, { perSecond, ms }] of all) {
        const { min, median, max } = spreadOf(perSecond)
        rows.push([name, String(clients), min, median, max, percentile(ms, 50), percentile(ms, 95)])
      }
    }
  } finally {
    await station.close()
  }
  printTable(
    'actions: a second, and how long each takes (one cloud process, its clients in another)',
    ['action', 'clients', 'min/s', 'median/s', 'max/s', 'p50 ms', 'p95 ms'],
    rows,
  )
  return true
}
