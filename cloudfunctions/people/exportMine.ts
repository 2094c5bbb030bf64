import { accept } from '@domain/kernel'
import { meOf, peopleContract } from '@domain/people'
import { useCase } from '../lib/useCase'
import { choicesOfMine } from './choicesOfMine'
import { pointsOfMine } from './pointsOfMine'
import { worksOfMine } from './worksOfMine'

const MOST = 1_000

/** Everything kept about the caller and nothing about anyone else (PIPL §45). */
export const exportMine = useCase(peopleContract.exportMine)({
  load: async (_, { store, me }) => {
    const [requests, listed, supported, actions, made, claimed, points, works, choices] = await Promise.all([
      store.joining.requestsOf(me._id),
      store.matters.raisedBy(me._id, 0, MOST),
      store.matters.supportedBy(me._id, MOST),
      store.audit.by(me._id, MOST),
      store.wishes.madeBy(me._id, [], 0, MOST),
      store.wishes.claimedBy(me._id, 0, MOST),
      pointsOfMine(me, store),
      worksOfMine(me, store),
      choicesOfMine(me, store),
    ])
    // What they entered for somebody else is that person's, not theirs.
    const matters = listed.filter(matter => matter.raiser.personId === me._id)
    const wishes = made.filter(wish => wish.for.personId === me._id)
    return accept({ requests, matters, supported, actions, wishes, claimed, points, works, choices })
  },
  run: ({ requests, matters, supported, actions, wishes, claimed, points, works, choices }, _, { me }) => {
    const raised = matters.map(({ _id, title, words, spot, photos, voice, raisedAt, state, ratings }) => ({
      ...{ _id, title, words, spot, photos, voice, raisedAt, state },
      myRatings: ratings.filter(rating => rating.personId === me._id),
    }))
    const stood = supported.map(({ _id, title, ratings }) => ({
      ...{ _id, title },
      myRatings: ratings.filter(rating => rating.personId === me._id),
    }))
    const done = actions.map(({ at, action, path, facts }) => ({ at, action, path, facts }))
    const wished = wishes.map(({ _id, title, words, photo, contact, madeAt, state, thanks }) => ({
      ...{ _id, title, words, photo, contact, madeAt, state },
      myThanks: thanks?.by.personId === me._id ? thanks.words : null,
    }))
    // Whose wish it was is that person's to know.
    const fulfilled = claimed.map(({ _id, title, state, claimer, delivery }) => ({
      ...{ _id, title, state, promisedOn: claimer?.promisedOn ?? null },
      delivery,
    }))
    return accept({
      json: JSON.stringify(
        {
          ...{ person: meOf(me), requests, matters: raised, supported: stood, actions: done },
          ...{ wishes: wished, claimedWishes: fulfilled, points, works, choices },
        },
        null,
        2,
      ),
    })
  },
})
