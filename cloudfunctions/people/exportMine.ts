import { accept } from '@domain/kernel'
import { meOf, peopleContract } from '@domain/people'
import { useCase } from '../lib/useCase'

const MOST = 1_000

/** Everything kept about the caller and nothing about anyone else (PIPL §45). */
export const exportMine = useCase(peopleContract.exportMine)({
  load: async (_, { store, me }) => {
    const [requests, listed, supported, actions] = await Promise.all([
      store.joining.requestsOf(me._id),
      store.matters.raisedBy(me._id, 0, MOST),
      store.matters.supportedBy(me._id, MOST),
      store.audit.by(me._id, MOST),
    ])
    // What they entered for somebody else is that person's, not theirs.
    const matters = listed.filter(matter => matter.raiser.personId === me._id)
    return accept({ requests, matters, supported, actions })
  },
  run: ({ requests, matters, supported, actions }, _, { me }) => {
    const raised = matters.map(({ _id, title, words, spot, photos, voice, raisedAt, state, ratings }) => ({
      ...{ _id, title, words, spot, photos, voice, raisedAt, state },
      myRatings: ratings.filter(rating => rating.personId === me._id),
    }))
    const stood = supported.map(({ _id, title, ratings }) => ({
      ...{ _id, title },
      myRatings: ratings.filter(rating => rating.personId === me._id),
    }))
    const done = actions.map(({ at, action, path, facts }) => ({ at, action, path, facts }))
    return accept({
      json: JSON.stringify(
        { person: meOf(me), requests, matters: raised, supported: stood, actions: done },
        null,
        2,
      ),
    })
  },
})
