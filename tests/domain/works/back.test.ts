import { momentOf } from '@domain/kernel'
import { tally } from '@domain/vote'
import {
  closedByHand,
  closeFunding,
  decided,
  decidedByVote,
  isVoid,
  judgedDoc,
  moved,
  openFunding,
  type Pledge,
  type Project,
  resumed,
  started,
  stopped,
  takenBack,
  undecided,
  type VerdictDoc,
  type WorksEntry,
} from '@domain/works'
import { must } from '../station/walk'
import { chosen, openVote, owners } from '../vote/cast'
import { at, BY, CONTRACT, draft, full, funding, on, pledgeOf, STEPS } from './cast'

const entry = (kind: WorksEntry['kind'], fund: WorksEntry['fund'], fen: number) =>
  ({ kind, fund, fen, reversedBy: null, reverses: null }) as WorksEntry

describe('An entry of a raising of money that was given up', () => {
  const { project, pledges } = full(funding({ onShort: 'shelve' }))
  const [residents] = pledges as [Pledge]
  const arrived = must(moved(project, residents, { kind: 'receive', fund: 'party', fen: 100 }))
  const shelved = {
    ...arrived.project,
    state: 'shelved' as const,
    shares: arrived.project.shares.map(share => ({ ...share, promisedFen: 0 })),
  }
  const back = must(moved(shelved, arrived.pledge, { kind: 'refund', fund: 'party', fen: 100 }))
  const refund = entry('refund', 'party', 100)

  it('may be taken back while the project is put off: the money is on hand again', () => {
    expect(must(takenBack(back.project, back.pledge, refund)).project.shares[0]).toMatchObject({
      heldFen: 100,
    })
  })

  it('is not taken back once the project begins anew: the next raising would forget the money', () => {
    const anew = must(resumed(back.project, '下一轮再办', BY))
    expect(takenBack(anew, back.pledge, refund)).toMatchObject({ refusal: { code: 'works.notReversible' } })
    const second = must(openFunding(anew, draft(), BY))
    expect(takenBack(second, back.pledge, refund)).toMatchObject({ refusal: { code: 'works.notReversible' } })
  })
})

describe('A direct payment that was entered wrongly', () => {
  const { project, pledges } = full(funding())
  const government = pledges[1] as Pledge
  const begun = must(started(must(closeFunding(project, BY)), CONTRACT, STEPS, BY))
  const drawn = must(moved(begun, government, { kind: 'draw', fund: 'government', fen: 500 }))

  it('is promised again while the works go on', () => {
    const after = must(takenBack(drawn.project, drawn.pledge, entry('draw', 'government', 500)))
    expect(after.releasedFen).toBe(0)
    expect(after.project.shares).toEqual(begun.shares)
  })

  it('is nobody’s promise once the project was given up: it goes back to who gave it', () => {
    const given = must(stopped(drawn.project, '施工方退场', BY))
    const after = must(takenBack(given, drawn.pledge, entry('draw', 'government', 500)))
    expect(after.releasedFen).toBe(500)
    expect(after.project.shares[1]).toMatchObject({ promisedFen: 0, heldFen: 0, spentFen: 0 })
  })
})

describe('The end of raising money', () => {
  it('is nobody’s to bring about where it is short, not even once its day is over', () => {
    const short = funding({ onShort: 'cover', coverer: '街道办' })
    expect(closedByHand(short, BY)).toMatchObject({ refusal: { code: 'works.notFull' } })
    expect(closedByHand(short, at(21))).toMatchObject({ refusal: { code: 'works.notFull' } })
    expect(must(closedByHand(full(short).project, BY)).state).toBe('funded')
  })
})

describe('The owners’ decision', () => {
  it('is entered once: nobody puts another in its place', () => {
    const paper = {
      kind: 'paper',
      voteId: null,
      words: '2026年第3号决定',
      on: on(-1),
      files: ['cloud://e.b/uploads/p/1.png'],
    } as const
    const parking = { ...funding(), decision: 'special' as const }
    const known = must(decided(parking, { ...paper, files: [...paper.files] }, BY))
    expect(decided(known, { ...paper, words: '另一份决定', files: [...paper.files] }, BY)).toMatchObject({
      refusal: { code: 'works.decidedAlready' },
    })
  })

  it('that was noted wrongly is taken off with the reason, stays in the history, and another is noted', () => {
    const paper = { kind: 'paper', voteId: null, on: on(-1), files: ['cloud://e.b/uploads/p/1.png'] } as const
    const parking = { ...funding(), decision: 'special' as const }
    const noted = (project: Project, words: string) =>
      must(decided(project, { ...paper, words, files: [...paper.files] }, BY))
    expect(undecided(parking, 0, '没有登记过', BY)).toMatchObject({ refusal: { code: 'works.noDecision' } })
    const wrong = noted(parking, '第3号，别的小区的')
    const off = must(undecided(wrong, 0, '拿错了一张', BY))
    expect(off).toMatchObject({ decided: null, state: parking.state, dueAt: parking.dueAt })
    expect(off.takenOff).toEqual([{ ...wrong.decided, why: '拿错了一张', byName: BY.name, at: BY.now }])
    const right = noted(off, '第4号')
    expect(undecided(right, 0, '拿错了一张', BY)).toMatchObject({ refusal: { code: 'works.changed' } })
    expect(right.history.slice(-3).map(({ event, why }) => [event, why])).toEqual([
      ['decide', '第3号，别的小区的'],
      ['undecide', '拿错了一张'],
      ['decide', '第4号'],
    ])
    const building = { ...right, state: 'building' as const }
    expect(undecided(building, 1, '反悔了', BY)).toMatchObject({ ok: false })
  })
})

describe('The day on which the owners decided', () => {
  it('is the last day of the vote, not the midnight at which it closed', () => {
    const roll = owners(4, 10_000)
    const questions = [{ words: '是否改造车位', decision: 'commonParts' as const }]
    const vote = openVote({ questions })
    const choices = new Map([...chosen(roll, 4, 0)])
    const result = {
      tally: tally(roll, choices, vote.questions, 'notCounted'),
      conflicts: 0,
      papersAside: 0,
      listHash: 'a'.repeat(64),
    }
    const parking = { ...funding(), decision: 'special' as const, compoundId: vote.compoundId }
    const closesAt = momentOf('2026-03-12')
    const published = { ...vote, state: 'published' as const, closesAt, result }
    expect(must(decidedByVote(parking, published, 1, BY)).decided?.on).toBe('2026-03-11')
  })
})

describe('A promise', () => {
  it('is void once its raising of money was given up, whatever becomes of the project', () => {
    const first = funding()
    const mine = pledgeOf(first, '301')
    expect(isVoid(first, mine)).toBe(false)
    for (const state of ['shelved', 'stopped', 'planned'] as const)
      expect(isVoid({ ...first, state }, mine)).toBe(true)
    expect(isVoid({ ...first, funding: { ...(first.funding ?? ({} as never)), no: 2 } }, mine)).toBe(true)
  })
})

describe('What a household says of the works once more', () => {
  const before = {
    verdict: 'unfit',
    words: '单杠太高',
    photos: ['1'],
    ref: 'wv1',
    answer: { words: '已经装低', byName: '李国强', at: 1 },
  } as unknown as VerdictDoc
  const again = { ...before, ref: 'wv2', answer: null, at: 5 }

  it('keeps its answer where it says the same', () => {
    expect(judgedDoc(before, { ...again, photos: ['1'] })).toMatchObject({
      ref: 'wv1',
      answer: before.answer,
    })
  })

  it('waits for another where it says something else', () => {
    for (const change of [{ words: '单杠还是高' }, { photos: [] }, { verdict: 'fit' as const }])
      expect(judgedDoc(before, { ...again, ...change })).toMatchObject({ ref: 'wv1', answer: null })
    expect(judgedDoc(null, again).ref).toBe('wv2')
  })
})
