import { shortHash } from '@domain/kernel'
import { CHOICES, FEWEST_SHOWN, fractionInWords, neededInWords, type Vote } from '@domain/vote'
import { demoForAll } from '../fixture'
import { readPaper, textOf } from './paper'

const demo = demoForAll()
const voteId = 'vote-roof'
const resultFor = async (who: string, size: 'A3' | 'A4' = 'A4', withList = false, id = voteId) =>
  readPaper(await demo.as(who).get('papers', 'resultPaper', { voteId: id, size, withList }))
const stored = async (): Promise<Vote> => {
  const [vote] = (await demo.cloud.query('votes', { query: { _id: voteId } })) as unknown as Vote[]
  if (!vote?.result) throw new Error('the demo world has no result')
  return vote
}

describe('The result of a vote for the notice board', () => {
  test('prints on one page every fraction with what it needed, the verdict, and the fingerprints in full', async () => {
    const { questions, result, rollHash } = await stored()
    const { pages, name } = await resultFor('p-wang')
    expect(pages).toHaveLength(1)
    const { text } = pages[0] as (typeof pages)[number]
    expect(name).toBe('天润花园 使用维修资金翻修屋面防水 表决结果（A4）.pdf')
    const { quorum, questions: tallies } = result?.tally ?? { quorum: null, questions: [] }
    const measures = [quorum, ...tallies.map(({ consent }) => consent)]
    for (const both of measures) {
      if (!both) throw new Error('no quorum')
      expect(text).toContain(`${fractionInWords(both.heads, false)}${neededInWords(both.heads, false)}`)
      expect(text).toContain(`${fractionInWords(both.area, true)}${neededInWords(both.area, true)}`)
    }
    for (const [at, { words }] of questions.entries())
      expect(text).toContain(`${tallies[at]?.isPassed ? '通过' : '没有通过'}${at + 1}. ${words}`)
    for (const hash of [rollHash ?? '', result?.listHash ?? '']) {
      expect(text).toContain(hash)
      expect(text).toContain(shortHash(hash))
    }
    expect(text).toContain('核对我的票')
    expect(text).not.toContain('?')
  })

  test('says of what was not reached how much was missing', async () => {
    const vote = await stored()
    const { result } = vote
    if (!result) return
    const lacks = { part: 10, of: 100, needed: 67, missing: 57, isMet: false }
    const quorum = {
      heads: lacks,
      area: { ...lacks, part: 1_000, of: 10_000, needed: 6_667, missing: 5_667 },
    }
    const questions = result.tally.questions.map(one => ({
      ...one,
      isPassed: false,
      whyNot: ['quorumHeads' as const, 'quorumArea' as const],
    }))
    const failed = {
      ...vote,
      _id: 'vote-failed',
      result: { ...result, tally: { ...result.tally, quorum, questions } },
    }
    demo.cloud.load('votes', [failed])
    const { pages } = await resultFor('p-wang', 'A4', false, 'vote-failed')
    expect(pages[0]?.text).toContain('100 人里有 10 人，10%需要 67 人，还差 57 人')
    expect(pages[0]?.text).toContain('需要 66.67 平方米，还差 56.67 平方米')
    expect(pages[0]?.text).toContain('没有达到：参与的人数不够三分之二；参与的面积不够三分之二')
  })

  test('of an advisory vote promises nothing that only the law of a decision gives', async () => {
    const vote = await stored()
    demo.cloud.load('votes', [{ ...vote, _id: 'vote-asked', title: '先听听意见', mode: 'advisory' }])
    const { pages } = await resultFor('p-wang', 'A4', false, 'vote-asked')
    expect(pages[0]?.text).toContain('意愿征询只听大家的意见')
    expect(pages[0]?.text).toContain('多数赞成')
    expect(pages[0]?.text).not.toMatch(/请求法院撤销|第（五）项/)
    expect((await resultFor('p-wang')).pages[0]?.text).toContain('依民法典第280条请求法院撤销')
  })

  test('has behind it, where it is wanted, the list of receipts: each code once with what was chosen, and no home', async () => {
    const { lines } = await demo.as('p-wang').get('vote', 'receipts', { voteId })
    const [first, ...list] = (await resultFor('p-wang', 'A4', true)).pages
    expect(first?.text).toContain('没带手机的，在后附的清单里找')
    const text = textOf(list)
    expect(lines.length).toBeGreaterThan(100)
    for (const { receipt, choices } of lines) {
      const said = `${receipt.replace(/(.{4})(?=.)/g, '$1 ')}${choices.map(one => CHOICES[one]).join(' ')}`
      expect(text.split(said)).toHaveLength(2)
    }
    expect(text).not.toMatch(/号楼|单元/)
  })

  test('withholds the list where so few voted that it would say who chose what', async () => {
    const vote = await stored()
    const few = { heads: FEWEST_SHOWN - 1, areaCentiM2: 40_000 }
    const result = vote.result && { ...vote.result, tally: { ...vote.result.tally, tookPart: few } }
    demo.cloud.load('votes', [{ ...vote, _id: 'vote-few', title: '人太少的一次表决', result }])
    const [list] = await demo.cloud.query('voteLists', { query: { _id: voteId } })
    demo.cloud.load('voteLists', [{ ...list, _id: 'vote-few' }])
    expect((await resultFor('p-wang', 'A4', true, 'vote-few')).pages).toHaveLength(1)
  })

  test('is the same on A3, for whoever may read the vote, once it is published', async () => {
    const [a4, a3] = [await resultFor('p-wang', 'A4'), await resultFor('p-secretary', 'A3')]
    expect(Math.round(a3.pages[0]?.width ?? 0)).toBe(842)
    expect(a3.pages[0]?.text).toBe(a4.pages[0]?.text)
    const ask = (who: string, id: string) =>
      demo.as(who).call('papers', 'resultPaper', { voteId: id, size: 'A4', withList: true })
    expect(await ask('p-secretary', 'vote-parking')).toMatchObject({ code: 'vote.notPublished' })
    expect(await ask('p-ly-resident', voteId)).toMatchObject({ code: 'call.forbidden' })
  })
})
