import {
  type Ballot,
  castOnline,
  checkReceipt,
  decidePaper,
  enterPaper,
  isConflicting,
  isSaidAlready,
  listHashOf,
  type Paper,
  type PaperEntry,
  type Result,
  receiptLines,
  receiptOf,
  shownParts,
  standing,
  tally,
} from '@domain/vote'
import { castAll, casting, DAY, NOW, openVote, ownerOf, owners } from './cast'

const owner = ownerOf(1)
const entry = (byId: string, choice: 'yes' | 'no', at = NOW): PaperEntry => ({
  byId,
  byName: byId,
  at,
  choices: [choice],
  proxy: null,
  photos: ['cloud://e/uploads/p/1.jpg'],
})

describe('Voting on the phone', () => {
  it('before the opening and from the closing moment on nothing is taken, whatever the record says', () => {
    const vote = openVote()
    const at = (now: number) => castOnline(vote, owner, null, casting('p', 'yes', now))
    expect(
      castOnline({ ...vote, state: 'noticed', opensAt: NOW + 1 }, owner, null, casting('p', 'yes')),
    ).toMatchObject({
      refusal: { code: 'vote.notOpenYet' },
    })
    expect(at((vote.closesAt ?? 0) - 1).ok).toBe(true)
    expect(at(vote.closesAt ?? 0)).toMatchObject({ refusal: { code: 'vote.closed' } })
  })

  it('may be changed where the last ballot counts, and not where the first does', () => {
    const changed = castAll(openVote(), owner, casting('p', 'yes'), casting('p', 'no', NOW + 1))
    expect(standing(changed, 'lastValid').choices).toEqual(['no'])
    expect(isConflicting(changed)).toBe(false)
    const vote = openVote({ keeps: 'firstValid' })
    const once = castAll(vote, owner, casting('p', 'yes'))
    expect(castOnline(vote, owner, once, casting('p', 'no', NOW + 1))).toMatchObject({
      refusal: { code: 'vote.alreadyCast' },
    })
  })

  it('saying again what stands is seen to be the same vote', () => {
    const ballot = castAll(openVote(), owner, casting('p', 'yes'))
    expect(isSaidAlready(ballot, 'lastValid', 'p', ['yes'])).toBe(true)
    expect(isSaidAlready(ballot, 'lastValid', 'p', ['no'])).toBe(false)
    expect(isSaidAlready(ballot, 'lastValid', 'other', ['yes'])).toBe(false)
  })

  it('asks for a choice on every question', () => {
    expect(
      castOnline(openVote(), owner, null, { ...casting('p', 'yes'), choices: ['yes', 'no'] }),
    ).toMatchObject({
      refusal: { code: 'vote.choicesWrong' },
    })
  })
})

describe('A paper', () => {
  const vote = openVote()
  const taken = (paper: Paper | null, one: PaperEntry, of = vote): Paper => {
    const done = enterPaper(of, owner, paper, one)
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value
  }
  const once = taken(null, entry('grid', 'yes'))

  it('counts only once two different people have read the same', () => {
    expect(once.state).toBe('once')
    expect(enterPaper(vote, owner, once, entry('grid', 'yes'))).toMatchObject({
      refusal: { code: 'vote.sameHands' },
    })
    const twice = taken(once, entry('head', 'yes', NOW + 1))
    expect(twice.state).toBe('agreed')
    expect(enterPaper(vote, owner, twice, entry('third', 'no'))).toMatchObject({
      refusal: { code: 'vote.paperDone' },
    })
  })

  it('read differently waits for somebody who entered neither', () => {
    const differs = taken(once, entry('head', 'no', NOW + 1))
    expect(differs.state).toBe('differs')
    const by = (id: string) => ({ id, name: id, why: '看原件', now: NOW + 2 })
    expect(decidePaper(vote, differs, 'first', by('head'))).toMatchObject({
      refusal: { code: 'vote.ownEntry' },
    })
    const second = decidePaper(vote, differs, 'second', by('secretary'))
    expect(second).toMatchObject({ value: { state: 'decided', decision: { why: '看原件' } } })
    expect(second.ok && second.value.entries[0]?.choices).toEqual(['no'])
    expect(decidePaper(vote, differs, 'aside', by('secretary'))).toMatchObject({ value: { state: 'aside' } })
    expect(decidePaper(vote, once, 'first', by('secretary'))).toMatchObject({
      refusal: { code: 'vote.noCollision' },
    })
  })

  it('comes no more after the close for the first time, a second time for three days', () => {
    const closesAt = vote.closesAt ?? 0
    const at = (paper: Paper | null, now: number) => enterPaper(vote, owner, paper, entry('head', 'yes', now))
    expect(at(null, closesAt)).toMatchObject({ refusal: { code: 'vote.paperTooLate' } })
    expect(at(once, closesAt).ok).toBe(true)
    expect(at(once, closesAt + 3 * DAY)).toMatchObject({ refusal: { code: 'vote.settled' } })
  })

  it('of two people who name different proxies is not agreed', () => {
    const byProxy = { ...entry('head', 'yes', NOW + 1), proxy: { name: '儿子', mark: '1234' } }
    expect(taken(once, byProxy).state).toBe('differs')
  })
})

describe('A receipt', () => {
  const roll = owners(6)
  const vote = openVote()
  const ballots: Ballot[] = roll.map((one, i) =>
    castAll(vote, one, casting(`p${i}`, i < 4 ? 'yes' : i === 4 ? 'no' : 'abstain')),
  )
  const lines = receiptLines(ballots, 'lastValid')
  const result: Result = {
    tally: tally(
      roll,
      new Map(ballots.map(one => [one.ownerKey, standing(one, 'lastValid').choices])),
      vote.questions,
      'notCounted',
    ),
    conflicts: 0,
    papersAside: 0,
    listHash: listHashOf(lines),
  }
  const [first] = ballots
  const cast = first?.casts[0]
  if (!first || !cast) throw new Error('no ballot')
  const mine = {
    voteId: 'v1',
    ownerKey: first.ownerKey,
    receipt: receiptOf('v1', first.ownerKey, cast),
    cast,
  }

  it('is found in the list beside what one chose', () => {
    expect(checkReceipt(mine, lines, result)).toEqual([])
  })

  it('tells of every sort of fraud what does not fit', () => {
    const altered = lines.map(one =>
      one.receipt === mine.receipt ? { ...one, choices: ['no' as const] } : one,
    )
    expect(checkReceipt(mine, altered, result)).toEqual(['choices', 'list', 'count'])
    const without = lines.filter(one => one.receipt !== mine.receipt)
    expect(checkReceipt(mine, without, result)).toEqual(['missing', 'list', 'count'])
    const swapped = { ...mine, cast: { ...cast, choices: ['no' as const] } }
    expect(checkReceipt(swapped, lines, result)).toEqual(['receipt', 'missing'])
    const stuffed = [...lines, { receipt: 'ffffffffffff', choices: ['yes' as const] }]
    expect(checkReceipt(mine, stuffed, { ...result, listHash: listHashOf(stuffed) })).toEqual(['count'])
    // One line for two owners who chose the same would leave room for a forged one.
    const another = lines.find(one => one.receipt !== mine.receipt && one.choices[0] === 'yes')
    const own = lines.find(one => one.receipt === mine.receipt)
    const clashing = lines.map(one => (one === another && own ? own : one))
    expect(checkReceipt(mine, clashing, { ...result, listHash: listHashOf(clashing) })).toEqual(['count'])
  })

  it('that the phone remembers otherwise says that the ballot is another one, though all else fits', () => {
    const forged = { ...cast, choices: ['yes' as const], nonce: 'made up' }
    const receipt = receiptOf('v1', first.ownerKey, forged)
    const list = lines.map(one =>
      one.receipt === mine.receipt ? { receipt, choices: ['yes' as const] } : one,
    )
    const told = { ...mine, receipt, cast: forged }
    const published = { ...result, listHash: listHashOf(list) }
    expect(checkReceipt(told, list, published)).toEqual([])
    expect(checkReceipt(told, list, published, mine.receipt)).toEqual(['remembered'])
    expect(checkReceipt(mine, lines, result, mine.receipt)).toEqual([])
  })

  it('is so long that nobody can look for two ballots with the same one', () => {
    expect(lines.map(({ receipt }) => receipt.length)).toEqual(Array(6).fill(32))
  })

  it('says nothing of the owner to whoever has not their secret number', () => {
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['choices', 'receipt'])
    const guesses = roll.flatMap(({ key }) =>
      (['yes', 'no', 'abstain'] as const).map(choice =>
        receiptOf('v1', key, { choices: [choice], nonce: '' }),
      ),
    )
    expect(lines.filter(({ receipt }) => guesses.includes(receipt))).toEqual([])
  })
})

describe('Participation by building', () => {
  const part = (n: number, heads: number) => ({
    buildingId: `c:${n}`,
    name: `${n}号楼`,
    roll: { heads: 40, areaCentiM2: 400_000 },
    tookPart: { heads, areaCentiM2: heads * 10_000 },
  })
  const hidden = (...heads: number[]) =>
    shownParts(heads.map((count, i) => part(i, count))).map(({ tookPart }) => tookPart?.heads ?? null)

  it('is not shown where fewer than five took part, nor can it be worked out', () => {
    expect(hidden(20, 10, 8)).toEqual([20, 10, 8])
    expect(hidden(20, 4, 8)).toEqual([20, null, null])
    expect(hidden(20, 4, 3)).toEqual([20, null, null])
    expect(hidden(20, 0, 8)).toEqual([20, 0, 8])
  })

  it('of nobody is hidden beside a few, or one could tell that each of the few is somebody', () => {
    expect(hidden(20, 1, 1, 0, 0)).toEqual([20, null, null, null, null])
    expect(hidden(20, 4, 0, 8)).toEqual([20, null, null, 8])
    expect(hidden(4)).toEqual([null])
  })
})
