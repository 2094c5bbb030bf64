import { claim, deliver, giveUp, notReceived, wishContract, withdrawWish } from '@domain/wish'
import { personHands } from '../lib/wishes'
import { wishCommand } from './wishCommand'

/** The steps of a wish that move no points: the rule decides, all else is the same. */
export const steps = {
  claim: wishCommand(wishContract.claim, 'wish.claim', async (wish, input, doer, { store, now }, tx) => {
    const { wishIds } = await store.wishes.handsIn(tx, personHands(doer.personId))
    return claim(wish, input, doer, now, wishIds.length)
  }),
  giveUp: wishCommand(wishContract.giveUp, 'wish.giveUp', (wish, input, doer, { now }) =>
    giveUp(wish, input, doer, now),
  ),
  deliver: wishCommand(wishContract.deliver, 'wish.deliver', (wish, input, doer, { now }) =>
    deliver(wish, input, doer, now),
  ),
  notReceived: wishCommand(wishContract.notReceived, 'wish.notReceived', (wish, input, doer, { now }) =>
    notReceived(wish, input, doer, now),
  ),
  withdraw: wishCommand(wishContract.withdraw, 'wish.withdraw', (wish, input, doer, { now }) =>
    withdrawWish(wish, input, doer, now),
  ),
}
