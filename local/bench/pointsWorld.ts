import { DAY_MS, dayOf } from '@domain/kernel'
import type { Person } from '@domain/people'
import {
  type Account,
  type AccountRef,
  accountIdOf,
  FAMILY_DAYS,
  issueAccount,
  newAccount,
  type PointEntry,
  personAccount,
} from '@domain/points'
import type { Cloud } from '../cloud'

/** The compound that the benches of points are in: as many people as LY's largest compound has households in a quarter of it. */
export const POINTS_AT = 'bench'
export const PEOPLE = 1_000
/** Who keeps the shop there, and lives elsewhere. */
export const KEEPER = 'bench-keeper'
/** Whose history is short, and whose is long. */
export const HISTORIES = { few: 10, many: 100_000 } as const

const EACH_HAS = 50_000
const compound = {
  district: 'qiaocheng',
  subdistrict: 'xuege',
  community: 'xuege-xuege',
  grid: 'grid-xuege-1',
  compound: POINTS_AT,
}
const path = (household: string) => ({
  ...compound,
  building: `${POINTS_AT}:1`,
  unit: `${POINTS_AT}:1:1`,
  household,
})

function personOf(id: string, now: number): Person {
  const householdId = `${POINTS_AT}:1:1:${id}`
  const home = {
    householdId,
    relation: 'owner' as const,
    path: path(householdId),
    label: `测试小区 1号楼 1单元 ${id}`,
    since: now - 2 * FAMILY_DAYS * DAY_MS,
    admittedBy: 'bench',
  }
  return {
    _id: id,
    openid: `demo-${id}`,
    name: '测试住户',
    phone: null,
    homes: [home],
    posts: [],
    consents: [{ version: '2026-01', at: now, agreed: true }],
    createdAt: now,
    revision: 0,
  }
}

function keeper(now: number): Person {
  const post = {
    role: 'shopkeeper' as const,
    path: compound,
    label: '测试小区',
    since: now,
    grantedBy: 'bench',
  }
  return { ...personOf(KEEPER, now), homes: [], posts: [post] }
}

const holding = (ref: AccountRef, points: number, count: number, at: string): Account => ({
  ...newAccount(ref, path(`${POINTS_AT}:1:1:${ref.ownerId}`), { name: '测试住户', place: '1号楼 1单元' }),
  lots: { [at.slice(0, 4)]: points },
  balance: points,
  expiresOn: points > 0 ? `${Number(at.slice(0, 4)) + 1}-12-31` : null,
  count,
})

/** So many entries of one point each, one a minute up to now. */
function* historyOf(personId: string, count: number, now: number): Generator<PointEntry> {
  const account = accountIdOf(personAccount(POINTS_AT, personId))
  for (let n = 1; n <= count; n++) {
    const at = now - (count - n) * 60_000
    const on = dayOf(at)
    const issue = accountIdOf(issueAccount(POINTS_AT, on.slice(0, 7)))
    yield {
      _id: `bench-${personId}-${n}`,
      compoundId: POINTS_AT,
      path: path(`${POINTS_AT}:1:1:${personId}`),
      at,
      on,
      month: on.slice(0, 7),
      servedOn: on,
      kind: 'earn',
      words: '安全值守',
      points: 1,
      lots: { [on.slice(0, 4)]: 1 },
      from: { account: issue, kind: 'issue', after: -n },
      to: { account, kind: 'person', after: n },
      accounts: [issue, account],
      rule: { key: 'guard', version: 0 },
      about: null,
      homeId: null,
      byId: 'bench',
      byName: '测试',
      reverses: null,
      reversedBy: null,
    }
  }
}

/** Puts a thousand people with points into the cloud, one with a short history and one with a long one. */
export function loadPoints(
  cloud: Pick<Cloud, 'load' | 'now'>,
  histories: Readonly<Record<string, number>> = HISTORIES,
): void {
  const now = cloud.now()
  const today = dayOf(now)
  const ids = [...Array.from({ length: PEOPLE }, (_, n) => `bench-${n}`), ...Object.keys(histories)]
  cloud.load('people', [...ids.map(id => personOf(id, now)), keeper(now)])
  cloud.load(
    'pointAccounts',
    ids.map(id => {
      const { [id]: count } = histories
      return holding(personAccount(POINTS_AT, id), count ?? EACH_HAS, count ?? 0, today)
    }),
  )
  for (const [id, count] of Object.entries(histories)) {
    let batch: PointEntry[] = []
    for (const entry of historyOf(id, count, now)) {
      batch.push(entry)
      if (batch.length === 10_000) {
        cloud.load('pointEntries', batch)
        batch = []
      }
    }
    cloud.load('pointEntries', batch)
  }
}
