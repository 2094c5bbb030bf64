import {
  type Ballot,
  type Choice,
  castOfPaper,
  countOf,
  DECISIONS,
  enterPaper,
  isConflicting,
  type Owner,
  ownersOf,
  type PaperEntry,
  standing,
  tally,
  withCast,
  withPrincipal,
} from '@domain/vote'
import { castAll, casting, chosen, line, NOW, openVote, ownerOf, owners } from './cast'

const USE = [{ decision: 'useFund' }] as const
const CHANGE = [{ decision: 'commonParts' }] as const
const first = ({ questions }: ReturnType<typeof tally>) => {
  const [question] = questions
  if (!question) throw new Error('no question')
  return question
}

describe('The vectors of the law, one by one', () => {
  it('(a) of 100 units of which one owner has ten, there are 91 heads and all the area', () => {
    const lines = Array.from({ length: 100 }, (_, i) =>
      i < 10 ? line(i, 9_000, ['王多房', '1234']) : line(i, 9_000, [`业主${i}`, `${1000 + i}`]),
    )
    expect(countOf(ownersOf(lines))).toEqual({ heads: 91, areaCentiM2: 900_000 })
  })

  it('(b) exactly two thirds of the area and exactly two thirds of the heads are enough to take part', () => {
    const { quorum } = tally(owners(90), chosen(owners(90), 60), USE, 'notCounted')
    expect(quorum.heads).toEqual({ part: 60, of: 90, needed: 60, missing: 0, isMet: true })
    expect(quorum.area).toEqual({ part: 600_000, of: 900_000, needed: 600_000, missing: 0, isMet: true })
  })

  it('(c) one head less than two thirds is not', () => {
    const said = tally(owners(90), chosen(owners(90), 59), USE, 'notCounted')
    expect(said.quorum.heads).toMatchObject({ missing: 1, isMet: false })
    expect(first(said)).toMatchObject({ isPassed: false, whyNot: ['quorumHeads', 'quorumArea'] })
  })

  it('(d) exactly half is not more than half: an ordinary matter fails', () => {
    const question = first(tally(owners(60), chosen(owners(60), 30, 30), USE, 'notCounted'))
    expect(question.consent.heads).toEqual({ part: 30, of: 60, needed: 31, missing: 1, isMet: false })
    expect(question.consent.area).toMatchObject({ needed: 300_001, missing: 1, isMet: false })
    expect(question).toMatchObject({ isPassed: false, whyNot: ['consentHeads', 'consentArea'] })
    expect(first(tally(owners(60), chosen(owners(60), 31, 29), USE, 'notCounted')).isPassed).toBe(true)
  })

  it('(e) exactly three quarters are enough for a special one, and one head less is not', () => {
    const of = (yes: number) =>
      first(tally(owners(80), chosen(owners(80), yes, 80 - yes), CHANGE, 'notCounted'))
    expect(of(60)).toMatchObject({ isPassed: true, whyNot: [] })
    expect(of(59)).toMatchObject({ isPassed: false, whyNot: ['consentHeads', 'consentArea'] })
  })

  it('(f) heads alone do not pass it, and area alone does not either', () => {
    const big = Array.from({ length: 4 }, (_, i) => ownerOf(i + 1, 40_000))
    const small = Array.from({ length: 6 }, (_, i) => ownerOf(i + 5, 10_000))
    const said = (yes: readonly Owner[], no: readonly Owner[]) =>
      first(
        tally(
          [...big, ...small],
          new Map<string, readonly Choice[]>([
            ...yes.map(({ key }) => [key, ['yes'] as const] as const),
            ...no.map(({ key }) => [key, ['no'] as const] as const),
          ]),
          USE,
          'notCounted',
        ),
      )
    expect(said(small, big)).toMatchObject({ isPassed: false, whyNot: ['consentArea'] })
    expect(said(small, big).consent.heads.isMet).toBe(true)
    expect(said(big, small)).toMatchObject({ isPassed: false, whyNot: ['consentHeads'] })
    expect(said(big, small).consent.area.isMet).toBe(true)
  })

  it('(g) forty unsold units of the developer are one head with all their area', () => {
    const unsold = Array.from({ length: 40 }, (_, i) => ({
      ...line(i, 8_000, ['某地产公司', '']),
      isDeveloper: true,
    }))
    const sold = Array.from({ length: 60 }, (_, i) => line(i + 40, 8_000, [`业主${i}`, `${1000 + i}`]))
    const all = ownersOf([...unsold, ...sold])
    expect(all).toHaveLength(61)
    expect(countOf(all.filter(({ isDeveloper }) => isDeveloper))).toEqual({ heads: 1, areaCentiM2: 320_000 })
  })

  it('(h) co-owners of one unit who both vote are one head, and that they differ is flagged', () => {
    const [owner] = ownersOf([line(1, 9_000, ['丈夫', '1111'], ['妻子', '2222'])])
    if (!owner) throw new Error('no owner')
    expect(owner).toMatchObject({ name: '丈夫', coOwners: ['妻子'] })
    const both = castAll(openVote(), owner, casting('husband', 'yes'), casting('wife', 'no', NOW + 1))
    expect(isConflicting(both)).toBe(true)
    expect(standing(both, 'lastValid').choices).toEqual(['no'])
    expect(standing(both, 'firstValid').choices).toEqual(['yes'])
    const said = tally(
      [owner],
      new Map([[owner.key, standing(both, 'lastValid').choices]]),
      USE,
      'notCounted',
    )
    expect(said.tookPart).toEqual({ heads: 1, areaCentiM2: 9_000 })
    const agreed = castAll(openVote(), owner, casting('husband', 'yes'), casting('wife', 'yes', NOW + 1))
    expect(isConflicting(agreed)).toBe(false)
  })

  it('(i) paper and phone of one owner are one vote, by the rule fixed before the opening', () => {
    const owner = ownerOf(1)
    const entry = (byId: string, at: number): PaperEntry => ({
      byId,
      byName: byId,
      at,
      choices: ['no'],
      proxy: null,
      photos: ['cloud://e/uploads/p/1.jpg'],
    })
    const read = (keeps: 'firstValid' | 'lastValid', paperAt: number) => {
      const vote = openVote({ keeps })
      const once = enterPaper(vote, owner, null, entry('one', paperAt))
      if (!once.ok) throw new Error('not taken')
      const twice = enterPaper(vote, owner, once.value, entry('two', paperAt + 1_000))
      if (!twice.ok) throw new Error('not taken')
      expect(twice.value.state).toBe('agreed')
      const ballot: Ballot = withCast(
        vote,
        owner,
        castAll(vote, owner, casting('p', 'yes', NOW)),
        castOfPaper(twice.value, 'n'),
      )
      expect(isConflicting(ballot)).toBe(true)
      return standing(ballot, keeps).choices
    }
    expect(read('firstValid', NOW + 5)).toEqual(['yes'])
    expect(read('lastValid', NOW + 5)).toEqual(['no'])
    expect(read('firstValid', NOW - 5)).toEqual(['no'])
    expect(read('lastValid', NOW - 5)).toEqual(['yes'])
  })

  it('(j) a proxy with a fourth principal is refused', () => {
    const three = ['a', 'b', 'c'].reduce<readonly string[]>((principals, key) => {
      const more = withPrincipal(principals, key)
      if (!more.ok) throw new Error(more.refusal.code)
      return more.value
    }, [])
    expect(three).toEqual(['a', 'b', 'c'])
    expect(withPrincipal(three, 'd')).toEqual({
      ok: false,
      refusal: { code: 'vote.proxyTooMany', facts: { most: 3 } },
    })
    expect(withPrincipal(three, 'b')).toMatchObject({ ok: true })
  })
})

describe('What the law says besides', () => {
  it('only raising the fund, rebuilding and other use of common parts need three quarters', () => {
    const special = Object.values(DECISIONS).filter(({ majority }) => majority === 'special')
    expect(special.map(({ item }) => item)).toEqual([6, 7, 8])
  })

  it('counts the yes against those who took part, not against all: 40 of 60 of 90 pass', () => {
    const question = first(tally(owners(90), chosen(owners(90), 40, 20), USE, 'notCounted'))
    expect(question.consent.heads).toMatchObject({ part: 40, of: 60 })
    expect(question.isPassed).toBe(true)
  })

  it('an abstention takes part and consents to nothing', () => {
    const said = tally(owners(60), chosen(owners(60), 30, 0, 10), USE, 'notCounted')
    expect(said.tookPart.heads).toBe(40)
    expect(first(said)).toMatchObject({ isPassed: true, abstainHeads: 10 })
    expect(first(tally(owners(60), chosen(owners(60), 20, 0, 20), USE, 'notCounted')).isPassed).toBe(false)
  })

  it('those who do not vote go with the majority only where the covenant says so, and never help the quorum', () => {
    const silent = (yes: number, no: number) =>
      tally(owners(90), chosen(owners(90), yes, no), CHANGE, 'withMajority')
    expect(first(silent(40, 20))).toMatchObject({ isPassed: true, silent: { heads: 30 } })
    expect(first(silent(40, 20)).consent.heads).toMatchObject({ part: 70, of: 90 })
    expect(first(tally(owners(90), chosen(owners(90), 40, 20), CHANGE, 'notCounted')).isPassed).toBe(false)
    expect(first(silent(59, 0))).toMatchObject({ isPassed: false, whyNot: ['quorumHeads', 'quorumArea'] })
    expect(first(silent(30, 30))).toMatchObject({ silent: { heads: 0 } })
    expect(first(silent(20, 40)).consent.heads).toMatchObject({ part: 20, of: 90 })
  })

  it('two people of one name are two heads unless what tells them apart agrees', () => {
    const heads = (...marks: string[]) =>
      ownersOf(marks.map((mark, i) => line(i, 9_000, ['张伟', mark]))).length
    expect(heads('1234', '1234')).toBe(1)
    expect(heads('1234', '5678')).toBe(2)
    expect(heads('', '')).toBe(2)
    expect(heads('1234', '')).toBe(2)
  })
})
