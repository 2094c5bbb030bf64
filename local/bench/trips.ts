import { dayOf, monthPlus } from '@domain/kernel'
import type { Trips } from '../cloud'
import { cornersOf, newMatter } from './people'
import { openForBench, type Station } from './station'
import { printTable } from './table'

/** Database round trips an action may cost beyond a transaction's own begin and commit; null: only shown. */
const BUDGET = {
  raise: 3,
  support: 3,
  'queue page': 2,
  'queue page, the officer’s own': 2,
  /** The place is looked up first. No screen asks for it: one looks at the places one belongs to. */
  'queue page of a place inside one’s own': null,
  matter: null,
  accept: null,
  escalate: 3,
  mine: null,
  today: null,
  'income: overview': 6,
  'income: statement': 6,
  'income: hundred rows': 4,
  'income: desk': null,
  'income: post': 7,
  'income: standings of a subdistrict': 7,
} as const
type Row = keyof typeof BUDGET

const TIMES = 3

/** Counts on the cloud's wire what each action asks of the database, and holds it to the budget. */
export async function benchTrips(): Promise<boolean> {
  const station = await openForBench()
  const counted = new Map<Row, Trips[]>()
  const count = async (row: Row, work: () => Promise<unknown>) => {
    counted.set(row, [...(counted.get(row) ?? []), await station.tripsOf(work)])
  }
  try {
    const corners = await cornersOf(station)
    for (const { compoundId, raisers, supporters, secretary, community } of corners.slice(0, TIMES)) {
      const [raiser, supporter] = [raisers[0] as (typeof raisers)[0], supporters[0] as (typeof raisers)[0]]
      const page = { placeId: compoundId, phase: 'open', skip: 0 }
      let matterId = ''
      await count('raise', async () => {
        matterId = String((await raiser('raise', newMatter(compoundId)))._id)
      })
      await count('support', () => supporter('support', { matterId }))
      await count('queue page', () => supporter('queue', page))
      await count('queue page, the officer’s own', () => secretary('queue', page))
      await count('queue page of a place inside one’s own', () => community('queue', page))
      await count('matter', () => supporter('matter', { matterId }))
      await count('mine', () => raiser('mine', { skip: 0 }))
      await count('today', () => secretary('today', {}))
      await count('accept', () =>
        secretary('accept', { matterId, level: 'compound', urgency: 'ordinary', why: '' }),
      )
      await count('escalate', () =>
        secretary('escalate', { matterId, reason: 'manyBodies', why: '产权在供电公司，要社区协调' }),
      )
    }
    await countBooks(station, count)
  } finally {
    await station.close()
  }
  return report(counted)
}

/** What the books ask for: a resident's look, the clerk's desk and posting, an officer's look over many. */
async function countBooks(
  station: Station,
  count: (row: Row, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const compoundId = 'tianrun'
  const [resident, clerk, officer] = await Promise.all(
    ['demo-wang', 'demo-property', 'demo-subdistrict'].map(station.phoneOf),
  )
  if (!resident || !clerk || !officer) throw new Error('nobody to ask')
  const fileId = await station.upload('demo-property', 'p-property')
  const on = dayOf(station.now)
  const month = monthPlus(on.slice(0, 7), -2)
  const draft = {
    kind: 'receive',
    on,
    fen: 1_200,
    words: '广场临时摊位费',
    vouchers: [{ fileId, kind: 'photo' }],
    category: 'stall',
    party: '市集摊主',
    partyIsPerson: true,
    assetId: null,
    leaseId: null,
    inTransit: false,
  }
  for (let time = 0; time < TIMES; time++) {
    await count('income: overview', () => resident('overview', { compoundId }, 'income'))
    await count('income: statement', () => resident('statement', { compoundId, month }, 'income'))
    await count('income: hundred rows', () => resident('rows', { compoundId, month, skip: 0 }, 'income'))
    await count('income: desk', () => clerk('desk', { compoundId, month: null }, 'income'))
    await count('income: post', () =>
      clerk('post', { compoundId, draft, bankLineId: null, recurringId: null }, 'income'),
    )
    await count('income: standings of a subdistrict', () =>
      officer('standings', { placeId: 'xuege', month, skip: 0 }, 'income'),
    )
  }
}

function report(counted: ReadonlyMap<Row, readonly Trips[]>): boolean {
  let isWithin = true
  const rows = [...counted].map(([name, trips]) => {
    const most = (kind: keyof Trips) => Math.max(...trips.map(one => one[kind]))
    const budget = BUDGET[name]
    const isOver = budget !== null && most('database') > budget
    if (isOver) isWithin = false
    return [
      name,
      String(most('database')),
      budget === null ? '–' : `≤ ${budget}`,
      budget === null ? '' : isOver ? 'OVER' : 'OK',
      String(most('transaction')),
      String(most('other')),
    ]
  })
  printTable(
    `trips: database round trips an action, the most of ${TIMES}, counted on the wire`,
    ['action', 'database', 'budget', '', 'begin/commit', 'other (word check, file addresses)'],
    rows,
  )
  return isWithin
}
