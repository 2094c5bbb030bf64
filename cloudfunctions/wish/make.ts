import { accept, type Decision, type Parsed, refuse } from '@domain/kernel'
import { homeInCompound } from '@domain/people'
import { doorOf } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import { asResident, makeWish, type NewWish, type WishActor, type WishDone, wishContract } from '@domain/wish'
import { actBy } from '../lib/act'
import { areOwnAndThere } from '../lib/files'
import { idFrom } from '../lib/ids'
import { unfitForAll } from '../lib/publicWords'
import { type MemberCall, useCase } from '../lib/useCase'
import { homeHands, saveWishIn } from '../lib/wishes'
import { doerOf } from './doer'
import { doneOf } from './wishCommand'

type Said = Pick<Parsed<typeof wishContract.make>, 'kind' | 'title' | 'words' | 'photo' | 'contact'>
type About = Pick<NewWish, 'path' | 'compoundName' | 'for'>

/** Puts a wish into its compound's pool, once; of a household's wishes made at once no more than it may have. */
export async function putWish(
  said: Said,
  about: About,
  by: WishActor,
  call: MemberCall,
): Promise<Decision<WishDone, RefusalCode>> {
  const { store, me, now, openid } = call
  const { kind, title, words, photo, contact } = said
  if (photo !== null && !(await areOwnAndThere([photo], me._id))) return refuse('call.foreignFile')
  const isUnfit = await unfitForAll(openid, [title, words], 'wish.personalNumber')
  if (isUnfit) return refuse(isUnfit)
  const id = idFrom(call, 'w')
  return store.audit.once(actBy(call, 'wish.make', about.path, { wishId: id }), async tx => {
    const { wishIds } = await store.wishes.handsIn(tx, homeHands(about.for.householdId))
    const made = makeWish({ id, kind, title, words, photo, contact, ...about }, by, wishIds.length, now)
    if (!made.ok) return made
    await saveWishIn(tx, store, null, made.value)
    return accept(doneOf(made.value))
  })
}

export const compoundOf = (label: string): string => label.split(' ')[0] ?? ''

/** A resident's own wish. */
export const make = useCase(wishContract.make)({
  load: ({ compoundId }, { me }) => {
    const home = homeInCompound(me, { compound: compoundId })
    return home ? accept(home) : refuse('wish.noHome')
  },
  where: home => home.path,
  run: ({ householdId, path, label }, said, call) => {
    const { _id, name } = call.me
    const whose = { householdId, personId: _id, name, place: doorOf(label) }
    return putWish(
      said,
      { path, compoundName: compoundOf(label), for: whose },
      asResident(doerOf(call)),
      call,
    )
  },
})
