import { DAY_MS, dayOf, MINUTE_MS, momentOf } from '@domain/kernel'
import { isEnded, type Wish } from '@domain/wish'
import { seedOf } from '../random'
import type { Part } from './part'
import type { Happening, Till } from './till'
import { WISHES_OF_LIYUAN } from './wishesOfLiyuan'
import { WISHES_OF_TIANRUN } from './wishesOfTianrun'
import { WishPool } from './wishPool'
import type { World } from './world'

const MORNING = 9 * 60
const HOURS = 8 * 60

/** A moment of the day so many days ago, by daylight; of today, an hour before now. */
const momentAgo = (now: number, daysAgo: number, title: string): number =>
  daysAgo === 0
    ? now - 60 * MINUTE_MS
    : momentOf(dayOf(now - daysAgo * DAY_MS), MORNING + (Math.abs(seedOf(title)) % HOURS))

/** Whose hands each wish is in. */
function handsOf(wishes: readonly Wish[]) {
  const hands = new Map<string, string[]>()
  const put = (id: string, wish: Wish) => hands.set(id, [...(hands.get(id) ?? []), wish._id])
  for (const wish of wishes) {
    if (!isEnded(wish.state)) put(`home:${wish.for.householdId}`, wish)
    if (wish.state === 'claimed' && wish.claimer) put(`person:${wish.claimer.personId}`, wish)
  }
  return [...hands].map(([_id, wishIds]) => ({ _id, wishIds }))
}

const STORIES = { tianrun: WISHES_OF_TIANRUN, 'ly-liyuan': WISHES_OF_LIYUAN } as const

/** Small wishes in every state: to take on, to bring, to say thank you for. */
export function wishHappenings(world: World): Part {
  const pools = Object.entries(STORIES).map(([compoundId, stories]) => {
    const pool = new WishPool(world, compoundId)
    const happenings = stories.flatMap((story, i): Happening[] => {
      const id = `w-demo-${compoundId}-${i + 1}`
      const at = (daysAgo: number) => momentAgo(world.now, daysAgo, story.title)
      return [
        { at: at(story.daysAgo), run: () => pool.make(id, story, at(story.daysAgo)) },
        ...story.moves.map(move => ({
          at: at(move[0]),
          run: (till: Till) => pool.move(id, move, at(move[0]), till),
        })),
      ]
    })
    return { pool, happenings }
  })
  return {
    happenings: pools.flatMap(({ happenings }) => happenings),
    documents: () => {
      const wishes = pools.flatMap(({ pool }) => pool.standing())
      return { wishes, wishHands: handsOf(wishes) }
    },
  }
}
