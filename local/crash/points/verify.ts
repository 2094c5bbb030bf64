import {
  type Account,
  figuresOf,
  isHolder,
  type PointEntry,
  type PointGood,
  type PointOrder,
} from '@domain/points'
import { COLLECTIONS } from '../../../cloudfunctions/lib/store/schema'
import { Store } from '../../cloud/store/store'
import type { Doc } from '../../cloud/store/values'
import { Broken } from '../verify'
import type { Intention } from './clients'
import { STOCKS } from './goods'

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what)
}

const allOf = <T>(store: Store, name: string): T[] =>
  store.find(store.catalog.collection(name), { query: {} }).map(({ doc }) => doc as T)

/** Every balance is what it began with and its entries; what began without entries began as issued. */
function checkLedger(accounts: readonly Account[], entries: readonly PointEntry[]): void {
  const sums = new Map<string, number>()
  for (const { from, to, points, lots } of entries) {
    sums.set(from.account, (sums.get(from.account) ?? 0) - points)
    sums.set(to.account, (sums.get(to.account) ?? 0) + points)
    const ofLots = Object.values(lots).reduce((sum, one) => sum + one, 0)
    demand(ofLots === points, `an entry of ${points} points moves ${ofLots}`)
  }
  const byId = new Map(accounts.map(account => [account._id, account]))
  for (const id of sums.keys()) demand(byId.has(id), `${id} has entries and is not there`)
  for (const account of accounts) {
    const { _id, balance, count, lots } = account
    const ofEntries = entries.filter(entry => entry.accounts.includes(_id)).length
    const began = balance - (sums.get(_id) ?? 0)
    demand(
      began === 0 || (_id.startsWith('person:') && began > 0),
      `${_id} has ${balance} and began with ${began}`,
    )
    demand(count === ofEntries, `${_id} counts ${count} entries of ${ofEntries}`)
    demand(
      Object.values(lots).reduce((sum, one) => sum + one, 0) === balance,
      `${_id} has other lots than ${balance}`,
    )
    demand(!isHolder(account) || balance >= 0, `${_id} has less than nothing`)
  }
  const moved = [...sums.values()].reduce((sum, one) => sum + one, 0)
  demand(moved === 0, `entries make ${moved} points out of nothing`)
  demand(figuresOf(accounts).held > 0, 'nobody holds anything')
}

/** Whatever was ever on the shelf is in stock, being paid for, or reserved; every open order is paid for, every other is paid back. */
function checkShop(
  goods: readonly PointGood[],
  orders: readonly PointOrder[],
  entries: readonly PointEntry[],
): void {
  for (const { _id, stock, reserved, claims, gone = 0 } of goods) {
    const claimed = Object.values(claims).reduce((sum, { count }) => sum + count, 0)
    const began = STOCKS[_id as keyof typeof STOCKS]
    demand(
      stock >= 0 && stock + claimed + reserved + gone === began,
      `${_id}: ${stock} + ${claimed} + ${reserved} + ${gone} are not ${began}`,
    )
    const open = orders.filter(order => order.goodId === _id && order.isOpen)
    const waiting = open.reduce((sum, { count }) => sum + count, 0)
    demand(waiting === reserved, `${_id}: orders of ${waiting}, ${reserved} reserved`)
  }
  const byId = new Map(entries.map(entry => [entry._id, entry]))
  for (const { _id, entryId, points, isOpen, refundEntryId } of orders) {
    const paid = byId.get(entryId)
    demand(paid?.points === points, `order ${_id} of ${points} is paid with ${paid?.points}`)
    demand(
      isOpen === (paid?.reversedBy === null),
      `order ${_id} is ${isOpen ? 'open' : 'over'} and its payment is not`,
    )
    demand(isOpen || byId.get(refundEntryId ?? '')?.points === points, `order ${_id} was not paid back`)
  }
}

/** Yes is there once; no is not there; cut off is there once or not at all. */
function checkAnswers(
  audit: readonly Doc[],
  entries: readonly PointEntry[],
  intentions: readonly Intention[],
): void {
  const times = new Map<string, number>()
  for (const { _id } of audit) {
    const requestId = String(_id).split(':').at(-1)?.split('.')[0] ?? ''
    times.set(requestId, (times.get(requestId) ?? 0) + 1)
  }
  for (const { requestId, answer, action } of intentions) {
    const done = times.get(requestId) ?? 0
    demand(done <= 1, `${action} ${requestId} was done ${done} times`)
    demand(answer !== 'yes' || done === 1, `${action} ${requestId} was answered yes and is not there`)
    demand(answer !== 'no' || done === 0, `${action} ${requestId} was refused and is there`)
  }
  demand(audit.length === entries.length, `${audit.length} acts made ${entries.length} entries`)
}

/** Opens the store that a killed station left behind and checks everything the clients know. Throws `Broken` on any difference. */
export function verify(dataDir: string, intentions: readonly Intention[]): void {
  const store = new Store({ dataDir, schema: COLLECTIONS })
  const accounts = allOf<Account>(store, 'pointAccounts')
  const entries = allOf<PointEntry>(store, 'pointEntries')
  checkLedger(accounts, entries)
  checkShop(allOf<PointGood>(store, 'pointGoods'), allOf<PointOrder>(store, 'pointOrders'), entries)
  checkAnswers(allOf<Doc>(store, 'audit'), entries, intentions)
  store.close()
}
