import { accept, type Decision, type Operation, type Parsed, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import type { Wish, WishContract, WishDoer, WishDone } from '@domain/wish'
import { actBy } from '../lib/act'
import { areOwnAndThere } from '../lib/files'
import { unfitForAll } from '../lib/publicWords'
import { type Store, type Transaction, WriteConflict } from '../lib/store'
import type { MemberCall, UseCase } from '../lib/useCase'
import { saveWishIn } from '../lib/wishes'
import { doerOf } from './doer'

/** The commands that are one step of one wish. */
type WishOperation = {
  [Name in keyof WishContract]: WishContract[Name] extends { kind: 'command' }
    ? Parsed<WishContract[Name]> extends { wishId: string }
      ? WishContract[Name]
      : never
    : never
}[keyof WishContract]

export type Verdict<T> = Decision<T, RefusalCode>
/** What a rule has to decide on: the wish as it is inside the transaction. */
type Step<Input> = (
  wish: Wish,
  input: Input,
  doer: WishDoer,
  call: MemberCall,
  tx: Transaction,
) => Verdict<Wish> | Promise<Verdict<Wish>>

export async function wishOf({ wishId }: { readonly wishId: string }, { store }: { readonly store: Store }) {
  const wish = await store.wishes.get(wishId)
  return wish ? accept(wish) : refuse('call.notFound')
}

export const doneOf = ({ _id, state, thanks }: Wish): WishDone => ({
  wishId: _id,
  state,
  points: thanks?.points ?? null,
  note: thanks?.note ?? '',
})

type Typed = { readonly why?: string; readonly words?: string; readonly photos?: readonly string[] }

/** What was typed is fit for everybody, and the photos are there and the caller's own. */
async function checkTyped({ why, words, photos = [] }: Typed, call: MemberCall): Promise<Verdict<void>> {
  if (!(await areOwnAndThere(photos, call.me._id))) return refuse('call.foreignFile')
  const typed = [why, words].filter((one): one is string => one !== undefined)
  const isUnfit = typed.length > 0 && (await unfitForAll(call.openid, typed, 'wish.personalNumber'))
  return isUnfit ? refuse(isUnfit) : accept(undefined)
}

/** Takes a step on the wish as it is inside the transaction, once for one request. */
export const takeStep = (
  wish: Wish,
  action: string,
  decide: (current: Wish, tx: Transaction) => Verdict<Wish> | Promise<Verdict<Wish>>,
  call: MemberCall,
): Promise<Verdict<WishDone>> => {
  const { store } = call
  return store.audit.once(actBy(call, action, wish.path, { wishId: wish._id }), async tx => {
    const current = await store.wishes.getIn(tx, wish._id)
    if (!current) throw new WriteConflict('wishes')
    const decided = await decide(current, tx)
    if (!decided.ok) return decided
    await saveWishIn(tx, store, current, decided.value)
    return accept(doneOf(decided.value))
  })
}

/** A command that is one step of one wish: load it, check what was typed, let the rule decide, save. */
export function wishCommand<Op extends WishOperation & Operation>(
  operation: Op,
  action: string,
  step: Step<Parsed<Op>>,
) {
  const run = async (wish: Wish, input: Parsed<Op>, call: MemberCall) => {
    const typed = await checkTyped(input as Typed, call)
    if (!typed.ok) return typed
    const doer = doerOf(call)
    return takeStep(wish, action, (current, tx) => step(current, input, doer, call, tx), call)
  }
  const command = {
    load: wishOf,
    // What any member may ask is decided by the rule: it looks at whose wish it is.
    ...(operation.allow !== 'member' && { where: (wish: Wish) => wish.path }),
    run,
  }
  return command as unknown as UseCase<Op, Wish>
}
