import type { Person } from '@domain/people'
import {
  type Account,
  type GoodDraft,
  householdAccount,
  issueAccount,
  newAccount,
  type PointGood,
  personAccount,
  type SlotDraft,
} from '@domain/points'
import { type Demo, Phone } from '../fixture'

const COMPOUND = 'tianrun'
/** Points issued long before: an account of their own, so that what is issued and what is held still match. */
const MONTH = '2026-01'

/** Documents of a collection, as what they are. */
export const find = async <T>(demo: Demo, collection: string, query: object = {}): Promise<T[]> =>
  (await demo.cloud.query(collection, { query, limit: 10_000 } as never)) as unknown as T[]

/** What all accounts of the compound hold, what was issued counting against it: nothing, at every moment. */
export const sumOfAll = async (demo: Demo): Promise<number> =>
  (await find<Account>(demo, 'pointAccounts', { compoundId: COMPOUND })).reduce(
    (sum, { balance }) => sum + balance,
    0,
  )

let moved = 0

/** Residents who have just moved in, with points: each in a household of their own, or all in one. */
export async function shoppers(
  demo: Demo,
  count: number,
  points: number,
  together?: 'one household',
): Promise<Phone[]> {
  const [model] = await find<Person>(demo, 'people', { _id: 'p-tenant' })
  const [home] = model?.homes ?? []
  if (!model || !home) throw new Error('nobody to be like')
  const wave = ++moved
  const people = Array.from({ length: count }, (_, i): Person => {
    const _id = `p-shop${wave}-${i}`
    const householdId = `tianrun:5:1:${together ? `w${wave}` : `w${wave}n${i}`}`
    const path = { ...home.path, household: householdId }
    return { ...model, _id, openid: `demo-${_id}`, name: '试试看', homes: [{ ...home, householdId, path }] }
  })
  demo.cloud.load('people', people as never)
  const held = (account: Account): Account => ({ ...account, lots: { '2026': points }, balance: points })
  const accounts = people.map(({ _id, homes }) =>
    held(newAccount(personAccount(COMPOUND, _id), homes[0]?.path ?? {})),
  )
  const issue = newAccount(issueAccount(COMPOUND, `${MONTH}w${wave}`), home.path)
  const issued = { ...issue, lots: { '2026': -points * count }, balance: -points * count }
  demo.cloud.load('pointAccounts', [...accounts, issued] as never)
  return people.map(({ _id, openid }) => new Phone(demo.cloud, _id, openid))
}

export const RICE: GoodDraft = {
  kind: 'good',
  name: '试验大米',
  words: '5 公斤',
  photo: null,
  price: 30,
  perHousehold: null,
  pickUpAt: '爱心超市，每天 9:00–17:00',
  holdDays: 7,
  isOn: true,
}

/** Something new on the shelf. */
export async function shelve(
  demo: Demo,
  draft: Partial<GoodDraft>,
  stock: number,
  slots: readonly SlotDraft[] = [],
): Promise<string> {
  const { good } = await demo.as('p-shopkeeper').get('points', 'keepGood', {
    compoundId: COMPOUND,
    goodId: null,
    revision: 0,
    good: { ...RICE, ...draft },
    add: stock,
    slots: [...slots],
  })
  return good.id
}

export async function goodOf(demo: Demo, goodId: string): Promise<PointGood> {
  const [good] = await find<PointGood>(demo, 'pointGoods', { _id: goodId })
  if (!good) throw new Error(`no good ${goodId}`)
  return good
}

export async function accountOf(
  demo: Demo,
  owner: { readonly personId: string } | { readonly householdId: string },
): Promise<number> {
  const ref =
    'personId' in owner
      ? personAccount(COMPOUND, owner.personId)
      : householdAccount(COMPOUND, owner.householdId)
  const query = { kind: ref.kind, ownerId: ref.ownerId, compoundId: COMPOUND }
  const [account] = await find<Account>(demo, 'pointAccounts', query)
  return account?.balance ?? 0
}
