import { dayPlus } from '@domain/kernel'
import {
  type Account,
  appealed,
  type Deduction,
  decided,
  givenBack,
  householdAccount,
  issueAccount,
  move,
  newAccount,
  type PointEntry,
  reverse,
  settledByTime,
  shopAccount,
  spendable,
  takenAccount,
  withdrawn,
} from '@domain/points'
import fc from 'fast-check'
import { at, doer, must, newNotice, resident, SEEN, secretary, supervisor, TODAY } from './deductions'

const EVENTS = ['appeal', 'withdraw', 'uphold', 'overturn', 'giveBack', 'time', 'spend'] as const
const life = fc.record({
  earned: fc.integer({ min: 0, max: 30 }),
  beats: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 12 }),
      event: fc.constantFrom(...EVENTS),
      spends: fc.integer({ min: 1, max: 15 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})
type Beat = { readonly event: (typeof EVENTS)[number]; readonly spends: number }

/** A household's account and the deduction about it, with an own count of what the household spent. */
type World = {
  deduction: Deduction
  account: Account
  taken: Account
  shop: Account
  entry: PointEntry | null
  spent: number
}
const doing = (id: string, day: string) => ({ id, at: at(day), words: '', byId: 'x', byName: 'x' })

function begin(earned: number): World {
  const path = SEEN.path
  const account = newAccount(householdAccount('here', SEEN.householdId), path)
  const issue = newAccount(issueAccount('here', '2026-11'), path)
  const full =
    earned === 0
      ? account
      : must(move('earn', { from: issue, to: account, points: earned }, doing('e', TODAY), 1000)).to
  return {
    deduction: newNotice(),
    account: full,
    taken: newAccount(takenAccount('here'), path),
    shop: newAccount(shopAccount('here', 'rice'), path),
    entry: null,
    spent: 0,
  }
}

/** What the rule of the event decides, null where it refuses. */
function tried(world: World, { event }: Beat, day: string): Deduction | null {
  const { deduction, account } = world
  const have = spendable(account, day)
  if (event === 'time') return settledByTime(deduction, have, at(day))
  const verdict = {
    appeal: () => appealed(deduction, resident(day), { words: '不是我家' }),
    withdraw: () => withdrawn(deduction, secretary(day), '看错了'),
    uphold: () => decided(deduction, 'uphold', supervisor(day), '属实', have),
    overturn: () => decided(deduction, 'overturn', supervisor(day), '不属实', have),
    giveBack: () => givenBack(deduction, doer('supervisor', day), '有误'),
    spend: () => null,
  }[event]()
  return verdict?.ok ? verdict.value : null
}

/** One beat on the world, as the use cases do it. */
function beaten(world: World, beat: Beat, day: string): World {
  if (beat.event === 'spend') {
    const points = Math.min(beat.spends, world.account.balance)
    if (points === 0) return world
    const paid = must(
      move('spend', { from: world.account, to: world.shop, points }, doing(`s${world.spent}`, day)),
    )
    return { ...world, account: paid.from, shop: paid.to, spent: world.spent + points }
  }
  const after = tried(world, beat, day)
  if (!after) return world
  if (after.state === 'taken' && after.taken?.entryId) {
    const { entryId, points } = after.taken
    const moved = must(move('deduct', { from: world.account, to: world.taken, points }, doing(entryId, day)))
    return { ...world, deduction: after, account: moved.from, taken: moved.to, entry: moved.entry }
  }
  if (after.state === 'givenBack' && world.entry) {
    const back = must(reverse(world.entry, { from: world.account, to: world.taken }, doing('back', day)))
    return { ...world, deduction: after, account: back.to, taken: back.from, entry: back.original }
  }
  return { ...world, deduction: after }
}

test('Whatever happens: never more is taken than was noticed nor than there is, and an appeal suspends it', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(life, ({ earned, beats }) => {
      let world = begin(earned)
      let day = TODAY
      for (const beat of beats) {
        const before = world
        day = dayPlus(day, beat.after)
        world = beaten(world, beat, day)
        const { deduction, account, spent } = world
        seen.add(deduction.state)
        const out = deduction.state === 'taken' ? (deduction.taken?.points ?? 0) : 0
        // An account of its own: what was earned, less what was spent, less what stands as taken.
        expect(account.balance).toBe(earned - spent - out)
        expect(account.balance).toBeGreaterThanOrEqual(0)
        expect(out).toBeLessThanOrEqual(deduction.points)
        if (before.deduction.state !== 'taken' && deduction.state === 'taken')
          expect(out).toBe(Math.min(deduction.points, before.account.balance))
        if (before.deduction.state === 'appealed' && deduction.state === 'taken')
          expect(beat.event).toBe('uphold')
        if (['noticed', 'appealed', 'withdrawn'].includes(deduction.state)) expect(deduction.taken).toBeNull()
      }
    }),
    { numRuns: 1000 },
  )
  expect([...seen].sort()).toEqual(['appealed', 'givenBack', 'noticed', 'taken', 'withdrawn'])
})
