import { accept, refuse } from '@domain/kernel'
import { mayRead, type Wish, wishContract, wishViewOf } from '@domain/wish'
import { addressesOf } from '../lib/files'
import { useCase } from '../lib/useCase'
import { doerOf } from './doer'
import { wishOf } from './wishCommand'

const filesOf = ({ photo, history }: Wish): string[] => [
  ...(photo ? [photo] : []),
  ...history.flatMap(({ photos }) => photos),
]

/** One wish, as far as the caller may see it. */
export const showWish = useCase(wishContract.wish)({
  load: wishOf,
  run: async (wish, _, call) => {
    const viewer = doerOf(call)
    if (!mayRead(wish, viewer)) return refuse('call.forbidden')
    return accept(wishViewOf(wish, viewer, await addressesOf(filesOf(wish))))
  },
})
