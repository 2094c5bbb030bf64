import { type Choice, isReached, measured, type Owner, ownersOf, rollHashOf, tally } from '@domain/vote'
import fc from 'fast-check'
import { ownerOf, owners, unit } from './cast'
import { type Flat, oracle } from './oracle'

const CHOICE = fc.constantFrom<Choice>('yes', 'no', 'abstain')
const flats = fc
  .array(
    fc.record({
      buyer: fc.integer({ min: 0, max: 5 }),
      area: fc.integer({ min: 1, max: 40 }),
      isUnsold: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain(all =>
    fc.record({
      all: fc.constant(all),
      said: fc.array(fc.option(CHOICE), { minLength: 7, maxLength: 7 }),
    }),
  )
  .map(({ all, said }): Flat[] =>
    // One buyer says one thing for all that is theirs; the developer is the seventh.
    all.map(flat => ({ ...flat, said: said[flat.isUnsold ? 6 : flat.buyer] ?? null })),
  )

/** The same small compound as a roll and ballots. */
function asked(all: readonly Flat[], decision: 'useFund' | 'commonParts') {
  const lines = all.map(({ buyer, area, isUnsold }, i) => ({
    ...unit(i, area),
    isDeveloper: isUnsold,
    owners: [{ name: isUnsold ? '建设单位' : `买房人${buyer}`, mark: String(buyer) }],
  }))
  const roll = ownersOf(lines)
  const choices = new Map<string, readonly Choice[]>()
  for (const owner of roll) {
    const index = all.findIndex((_, i) => unit(i).householdId === owner.key)
    const said = all[index]?.said
    if (said) choices.set(owner.key, [said])
  }
  return { roll, choices, result: tally(roll, choices, [{ decision }], 'notCounted') }
}

describe('The tally, beside a count that was written another way', () => {
  it.each(['useFund', 'commonParts'] as const)('agrees on every small compound: %s', decision => {
    fc.assert(
      fc.property(flats, all => {
        const { result } = asked(all, decision)
        const said = oracle(all, decision === 'commonParts')
        const both = ({ heads, areaCentiM2 }: { heads: number; areaCentiM2: number }) =>
          [BigInt(heads), BigInt(areaCentiM2)] as const
        expect(both(result.roll)).toEqual(said.all)
        expect(both(result.tookPart)).toEqual(said.came)
        expect(both(result.questions[0]?.yes ?? { heads: -1, areaCentiM2: -1 })).toEqual(said.yes)
        expect(result.questions[0]?.isPassed).toBe(said.isPassed)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('What must hold of any tally', () => {
  it('the order of roll and ballots changes nothing, not even the roll’s fingerprint', () => {
    fc.assert(
      fc.property(flats, fc.integer(), (all, turn) => {
        const { roll, choices, result } = asked(all, 'useFund')
        const by = (owner: Owner) => (owner.key.length * 7919 + owner.units.length * turn) % 13
        const turned = [...roll].reverse().sort((a, b) => by(a) - by(b))
        const said = new Map([...choices].reverse())
        expect(tally(turned, said, [{ decision: 'useFund' }], 'notCounted')).toEqual(result)
        expect(rollHashOf(turned)).toBe(rollHashOf(roll))
      }),
    )
  })

  it('one more yes in the place of a no never loses what was won', () => {
    fc.assert(
      fc.property(flats, fc.nat(), (all, which) => {
        const { roll, choices, result } = asked(all, 'commonParts')
        const against = [...choices].filter(([, [choice]]) => choice !== 'yes')
        const [changed] = against[which % Math.max(1, against.length)] ?? []
        if (changed === undefined) return
        const better = tally(
          roll,
          new Map([...choices, [changed, ['yes'] as const]]),
          [{ decision: 'commonParts' }],
          'notCounted',
        )
        if (result.questions[0]?.isPassed) expect(better.questions[0]?.isPassed).toBe(true)
      }),
    )
  })

  it('somebody who did not vote and now says yes never loses it either', () => {
    fc.assert(
      fc.property(flats, all => {
        const { roll, choices, result } = asked(all, 'useFund')
        const [absent] = roll.filter(({ key }) => !choices.has(key))
        if (!absent || !result.questions[0]?.isPassed) return
        const more = new Map([...choices, [absent.key, ['yes'] as const]])
        expect(tally(roll, more, [{ decision: 'useFund' }], 'notCounted').questions[0]?.isPassed).toBe(true)
      }),
    )
  })

  it('dividing what one owner has among more units changes neither heads nor area nor the result', () => {
    fc.assert(
      fc.property(flats, all => {
        const { roll, choices, result } = asked(all, 'useFund')
        const divided = roll.map(owner => ({
          ...owner,
          units: owner.units.flatMap(one =>
            one.areaCentiM2 > 1
              ? [
                  { ...one, areaCentiM2: 1 },
                  { ...one, householdId: `${one.householdId}-b`, areaCentiM2: one.areaCentiM2 - 1 },
                ]
              : [one],
          ),
        }))
        expect(tally(divided, choices, [{ decision: 'useFund' }], 'notCounted')).toEqual(result)
      }),
    )
  })

  it('an owner who stands on the roll twice is a fault, never two heads', () => {
    expect(() => tally([ownerOf(1), ownerOf(1)], new Map(), [], 'notCounted')).toThrow('twice on the roll')
  })

  it('a ballot of somebody who is not on the roll counts nothing', () => {
    const said = tally(
      owners(3),
      new Map([['stranger', ['yes'] as const]]),
      [{ decision: 'useFund' }],
      'notCounted',
    )
    expect(said.tookPart.heads).toBe(0)
    expect(said.questions[0]?.isPassed).toBe(false)
  })
})

describe('What is missing', () => {
  it('is the smallest that would do: one less would not', () => {
    const share = fc.constantFrom(
      { n: 2, d: 3, isStrict: false },
      { n: 1, d: 2, isStrict: true },
      { n: 3, d: 4, isStrict: false },
    )
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), share, (part, of, law) => {
        const { needed, missing, isMet } = measured(part, of, { ...law, name: '', source: '' })
        expect(isReached(needed, of, law)).toBe(true)
        if (needed > 0) expect(isReached(needed - 1, of, law)).toBe(false)
        expect(missing).toBe(Math.max(0, needed - part))
        expect(isMet).toBe(missing === 0)
      }),
    )
  })

  it('beyond exact numbers it stops instead of guessing', () => {
    expect(() => isReached(1, Number.MAX_SAFE_INTEGER, { n: 3, d: 4, isStrict: false })).toThrow(
      'no exact number',
    )
  })
})
