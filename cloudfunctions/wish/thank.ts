import { refuse } from '@domain/kernel'
import { homeInCompound, type Person } from '@domain/people'
import { CUTS, ruleOf, type Tariff } from '@domain/points'
import { checkWish, type Thanks, thank as thanked, voiceOf, type Wish, wishContract } from '@domain/wish'
import { idFrom } from '../lib/ids'
import { earnerOf, tariffAt } from '../lib/points/about'
import { type Earner, earnIn } from '../lib/points/earning'
import type { Store, Transaction } from '../lib/store'
import type { MemberCall } from '../lib/useCase'
import { doerOf } from './doer'
import { wishCommand } from './wishCommand'

const NO_HOME = '认领的人没有登记住户，只致谢、不计积分'
const NO_RULE = '认领的人所在小区的积分规则里没有这一项'

/** Who took the wish on, as one who earns at home: in the wish's compound, else in their own. */
type Reward = {
  readonly person: Person | null
  readonly earner: Earner | null
  readonly tariff: Tariff | null
}

async function rewardOf({ claimer, path }: Wish, store: Store): Promise<Reward> {
  const person = claimer && (await store.people.get(claimer.personId))
  const home = person && (homeInCompound(person, path) ?? person.homes[0])
  if (!home) return { person, earner: null, tariff: null }
  return { person, earner: earnerOf({ me: person }, home), tariff: await tariffAt(home, store) }
}

/** Gives the claimer what the tariff of their home says, as far as its caps and budget go. */
async function give(
  { earner, tariff }: Reward,
  { _id, title }: Wish,
  call: MemberCall,
  tx: Transaction,
): Promise<Pick<Thanks, 'points' | 'note'>> {
  if (!earner || !tariff) return { points: 0, note: NO_HOME }
  const rule = ruleOf(tariff, 'wish')
  if (!rule) return { points: 0, note: NO_RULE }
  const { me, now, store } = call
  const doing = {
    id: idFrom(call, 'p'),
    at: now,
    words: `${rule.name}：${title}`,
    byId: me._id,
    byName: me.name,
    about: { kind: 'wish', id: _id } as const,
  }
  const service = { minutes: 0, turns: 1 }
  const earned = await earnIn(
    tx,
    store,
    'earn',
    { tariff, rule, earner, wanted: rule.points, service },
    doing,
  )
  const { points, cut } = earned.value
  return { points, note: cut ? CUTS[cut] : '' }
}

/** Are they of one household by now, whatever they were when the wish was taken on? */
const shareAHome = ({ me }: MemberCall, person: Person | null): boolean =>
  person?.homes.some(({ householdId }) => me.homes.some(home => home.householdId === householdId)) ?? false

/** The wisher's thanks, and the claimer's points with them: both or neither, once. */
export const thank = wishCommand(wishContract.thank, 'wish.thank', async (wish, input, doer, call, tx) => {
  const may = checkWish(wish, 'thank')
  if (!may.ok) return may
  const voice = voiceOf(wish, doerOf(call))
  if (!voice.ok) return voice
  const reward = await rewardOf(wish, call.store)
  if (shareAHome(call, reward.person)) return refuse('wish.sameHome')
  return thanked(wish, input, doer, call.now, await give(reward, wish, call, tx))
})
