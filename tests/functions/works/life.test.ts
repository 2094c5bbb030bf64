import { dayOf, dayPlus, momentOf } from '@domain/kernel'
import { photoOf } from '../../../local/demo/photos'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const secretary = () => as('p-ly-secretary')
const days = (count: number) => demo.cloud.advanceClock(count * 24)
const on = (count: number) => dayPlus(dayOf(demo.cloud.now()), count)
const photo = (personId = 'p-ly-secretary', name = 'paper.png') =>
  as(personId).upload(name, new Uint8Array(photoOf('receipt')))
const see = (personId: string, projectId: string) => as(personId).get('works', 'project', { projectId })
/** 文体: planned; an ordinary majority of the owners must have decided it. */
const projectId = 'ly-liyuan:r1:sports'
const PARTY = 11_200_000

/** A unit promises what the government's share lacks. */
async function filled(fen = 44_800_000) {
  await secretary().get('works', 'pledgeFor', {
    projectId,
    fund: 'government',
    name: '城厢街道办事处',
    fen,
    photos: [await photo()],
  })
  const { pledges } = await secretary().get('works', 'pledges', { projectId, skip: 0 })
  return pledges.find(({ giver }) => giver.kind === 'unit')?._id ?? ''
}

describe('A project, from the adopted plan to its warranty', () => {
  it('is there once, however often the plan is begun', async () => {
    expect(await secretary().call('works', 'begin', { roundId: 'ly-liyuan:r1' })).toMatchObject({
      code: 'works.begunAlready',
    })
    expect(await as('p-secretary').call('works', 'begin', { roundId: 'tianrun:r1' })).toMatchObject({
      code: 'menu.notPlanned',
    })
    const list = { compoundId: 'ly-liyuan', roundId: null, skip: 0 }
    const { projects, more, canManage } = await as('p-ly-resident').get('works', 'projects', list)
    expect(projects.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect({ more, canManage }).toEqual({ more: false, canManage: false })
    expect(projects.find(({ _id }) => _id.endsWith(':roof'))?.steps).toMatchObject({
      done: 1,
      of: 3,
      late: 6,
    })
  })

  it('says what happens if the money falls short before anybody can pledge', async () => {
    const { project } = await see('p-ly-secretary', projectId)
    const draft = {
      projectId,
      shares: project.shares.map(({ fund, targetFen }) => ({ fund, targetFen })),
      untilOn: on(20),
      onShort: 'cover' as const,
      coverer: '城厢街道办事处',
      words: '',
    }
    expect(await as('p-ly-resident').call('works', 'openFunding', draft)).toMatchObject({
      code: 'call.forbidden',
    })
    const opened = await secretary().get('works', 'openFunding', draft, 'open-funding-1')
    expect(opened.project).toMatchObject({ state: 'funding', funding: { onShort: 'cover' } })
    expect(await secretary().get('works', 'openFunding', draft, 'open-funding-1')).toMatchObject({
      project: { state: 'funding', revision: opened.project.revision },
    })
    expect(opened.can).not.toContain('closeFunding')
  })

  it('takes one pledge of a household however many taps there are at once, and suggests a part by area', async () => {
    const { mine } = await see('p-ly-resident', projectId)
    expect(mine?.shareFen).toBeGreaterThan(0)
    expect(mine?.shareFen).toBeLessThan(PARTY / 100)
    const taps = await Promise.all(
      Array.from({ length: 12 }, () =>
        as('p-ly-resident').call('works', 'pledge', { projectId, fen: 50_000, revision: 0 }),
      ),
    )
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
    for (const tap of taps) if (!tap.ok) expect(tap.code).toBe('works.changed')
    const after = await see('p-ly-resident', projectId)
    expect(after.project.funding?.households).toBe(1)
    expect(after.project.shares[0]).toMatchObject({ fund: 'party', promisedFen: 50_000 })
    await as('p-ly-resident').get('works', 'pledge', { projectId, fen: 30_000, revision: 1 })
    expect((await see('p-ly-resident', projectId)).mine?.pledge).toMatchObject({ promisedFen: 30_000 })
  })

  it('never lets many households at once promise more than is asked of residents', async () => {
    const neighbours = Array.from({ length: 14 }, (_, n) =>
      demo.asOpenid(`demo-ly-liyuan-${n + 1}`, `p-ly-liyuan-${n + 1}`),
    )
    const answers = await Promise.all(
      neighbours.map(one => one.call('works', 'pledge', { projectId, fen: 1_000_000, revision: 0 })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(11)
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('works.overTarget')
    const { project } = await see('p-ly-secretary', projectId)
    expect(project.shares[0]?.promisedFen).toBe(11_030_000)
    expect(project.funding?.households).toBe(12)
  })

  it('keeps whose household gave what from everybody but those who collect it', async () => {
    const { entries } = await as('p-ly-tenant').get('works', 'entries', { projectId, skip: 0 })
    expect(entries.length).toBeGreaterThan(10)
    const said = JSON.stringify(entries.map(({ _id, files, ...one }) => one))
    expect(said).not.toMatch(/于桂兰|号楼|ly-liyuan/)
    expect(JSON.stringify(entries.map(({ _id }) => _id))).not.toContain(':5:1:202')
    expect(await as('p-ly-tenant').call('works', 'pledges', { projectId, skip: 0 })).toMatchObject({
      code: 'call.forbidden',
    })
    const { pledges } = await secretary().get('works', 'pledges', { projectId, skip: 0 })
    expect(pledges.some(({ giver }) => giver.name.includes('202'))).toBe(true)
  })

  it('takes its end by the clock: the one named covers the rest, to the fen, and the pledges add up', async () => {
    await filled(40_000_000)
    await days(21)
    const { project, can } = await see('p-ly-secretary', projectId)
    expect(project).toMatchObject({ state: 'funded', funding: { coveredFen: 170_000 + 4_800_000 } })
    expect(can).toContain('start')
    for (const { targetFen, promisedFen } of project.shares) expect(promisedFen).toBe(targetFen)
    const { pledges } = await secretary().get('works', 'pledges', { projectId, skip: 0 })
    expect(pledges.reduce((sum, one) => sum + one.promisedFen, 0)).toBe(project.plannedFen)
    expect(
      await as('p-ly-resident').call('works', 'pledge', { projectId, fen: 0, revision: 2 }),
    ).toMatchObject({
      code: 'works.notFunding',
    })
  })

  it('is not built before the owners have decided it', async () => {
    const contract = {
      builder: '莱阳市政工程有限公司',
      phone: '0535-7210110',
      fen: 50_000_000,
      startsOn: on(1),
      endsOn: on(40),
      warrantyMonths: 12,
    }
    const start = { projectId, contract, milestones: [{ name: '器材进场', dueOn: on(20) }] }
    expect(await secretary().call('works', 'start', start)).toMatchObject({ code: 'works.notDecided' })
    const vote = (voteId: string) =>
      secretary().call('works', 'decide', { projectId, by: { kind: 'vote', voteId, questionNo: 1 } })
    expect(await vote('vote-roof')).toMatchObject({ code: 'works.voteElsewhere' })
    expect(await vote('no-such-vote')).toMatchObject({ code: 'works.voteNotPassed' })
    expect(await vote('vote-liyuan')).toMatchObject({ code: 'works.voteNotPassed' })
    const paper = {
      kind: 'paper' as const,
      words: '业主大会 2026年第2号决定',
      on: on(0),
      photos: [await photo()],
    }
    const foreign = { ...paper, photos: [await photo('p-ly-committee')] }
    expect(await secretary().call('works', 'decide', { projectId, by: foreign })).toMatchObject({
      code: 'call.foreignFile',
    })
    const known = { kind: 'vote' as const, voteId: 'vote-liyuan-sports', questionNo: 1 }
    const { project } = await secretary().get('works', 'decide', { projectId, by: known })
    expect(project.decided).toMatchObject({ voteId: 'vote-liyuan-sports', files: [] })
    expect(await secretary().call('works', 'decide', { projectId, by: paper })).toMatchObject({
      code: 'works.decidedAlready',
    })
    const off = { projectId, no: 0, why: '选错了，是别的题' }
    expect(await as('p-ly-resident').call('works', 'undecide', off)).toMatchObject({ code: 'call.forbidden' })
    const after = (await secretary().get('works', 'undecide', off)).project
    expect(after).toMatchObject({ decided: null, takenOff: [{ voteId: 'vote-liyuan-sports', why: off.why }] })
    expect(await secretary().call('works', 'start', start)).toMatchObject({ code: 'works.notDecided' })
    await secretary().get('works', 'decide', { projectId, by: known })
    expect(await secretary().call('works', 'undecide', off)).toMatchObject({ code: 'works.changed' })
    expect((await secretary().get('works', 'start', start)).project.state).toBe('building')
    expect(await secretary().call('works', 'undecide', off)).toMatchObject({ ok: false })
  })

  it('pays the builder from what has arrived, each payment of the books once, and takes a slip back by another entry', async () => {
    const { pledges } = await secretary().get('works', 'pledges', { projectId, skip: 0 })
    const isOffice = ({ fund, promisedFen }: { fund: string; promisedFen: number }) =>
      fund === 'government' && promisedFen === 40_000_000
    const pledgeId = pledges.find(isOffice)?._id ?? ''
    const pay = {
      projectId,
      fund: 'government' as const,
      fen: 1_000_000,
      on: on(0),
      words: '首付款',
      photos: [await photo()],
    }
    expect(await secretary().call('works', 'pay', pay)).toMatchObject({ code: 'works.notHeld' })
    await secretary().get('works', 'receive', { pledgeId, fen: 1_500_000, on: on(0), photos: [] })
    expect(
      await secretary().call('works', 'receive', { pledgeId, fen: 1, on: on(1), photos: [] }),
    ).toMatchObject({
      code: 'works.days',
    })
    const paid = await Promise.all(Array.from({ length: 3 }, () => secretary().call('works', 'pay', pay)))
    expect(paid.filter(({ ok }) => ok)).toHaveLength(1)
    const { entries } = await as('p-ly-resident').get('works', 'entries', { projectId, skip: 0 })
    const entry = entries.find(({ kind }) => kind === 'pay')
    expect(entry).toMatchObject({ fen: 1_000_000, words: '首付款', byName: '盖永胜' })
    expect(entry?.files).toHaveLength(1)
    const reverse = { entryId: entry?._id ?? '', why: '写错了金额' }
    await secretary().get('works', 'reverse', reverse)
    expect(await secretary().call('works', 'reverse', reverse)).toMatchObject({
      code: 'works.reversedAlready',
    })
    const { project } = await see('p-ly-resident', projectId)
    expect(project.shares.find(({ fund }) => fund === 'government')).toMatchObject({
      heldFen: 1_500_000,
      spentFen: 0,
    })
  })

  it('draws what the public-income books paid by the entry that stands there, once', async () => {
    const { pledges } = await secretary().get('works', 'pledges', { projectId, skip: 0 })
    const pledgeId =
      pledges.find(({ fund, promisedFen }) => fund === 'government' && promisedFen > 0)?._id ?? ''
    const party = pledges.find(({ fund }) => fund === 'party')?._id ?? ''
    const books = await demo.cloud.query('incomeEntries', {
      query: { compoundId: 'ly-liyuan', 'row.kind': 'allocate' },
      limit: 1,
    })
    const [found] = books as unknown as { month: string; row: { no: number; words: string; on: string } }[]
    if (!found) throw new Error('the demo books allocate nothing')
    const ref = { month: found.month, no: found.row.no }
    expect(await secretary().call('works', 'drawBooks', { pledgeId: party, ref })).toMatchObject({
      code: 'works.booksFund',
    })
    expect(
      await secretary().call('works', 'drawBooks', { pledgeId, ref: { ...ref, no: 9_999 } }),
    ).toMatchObject({ code: 'works.booksUnknown' })
    const twice = await Promise.all(
      [1, 2].map(() => secretary().call('works', 'drawBooks', { pledgeId, ref })),
    )
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of twice) if (!one.ok) expect(one.code).toBe('works.booksTwice')
    const { entries } = await as('p-ly-resident').get('works', 'entries', { projectId, skip: 0 })
    expect(entries.find(({ kind }) => kind === 'draw')).toMatchObject({ words: found.row.words, books: ref })
  })

  it('is reported step by step by those who see to it, and by nobody else', async () => {
    await days(20)
    const report = (photos: string[]) => ({ projectId, no: 1, on: on(0), words: '', photos })
    const own = await photo('p-ly-property')
    expect(await as('p-ly-building-head').call('works', 'reach', report([own]))).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await as('p-ly-property').call('works', 'reach', report([]))).toMatchObject({
      code: 'call.badInput',
    })
    await as('p-ly-property').get('works', 'reach', report([own]))
    const { project } = await as('p-ly-property').get('works', 'finish', { projectId, words: '器材装好了' })
    expect(project).toMatchObject({ state: 'checking', check: { no: 1, fit: 0, unfit: 0 } })
  })

  it('is looked at by each household once, but not by those who saw to it', async () => {
    const judge = (personId: string, verdict: 'fit' | 'unfit', words = '') =>
      as(personId).call('works', 'judge', { projectId, verdict, words, photos: [] })
    expect(await judge('p-ly-secretary', 'fit')).toMatchObject({ code: 'works.ownWork' })
    expect(await judge('p-ly-committee', 'fit')).toMatchObject({ code: 'works.ownWork' })
    expect(await judge('p-ly-grid', 'fit')).toMatchObject({ code: 'call.forbidden' })
    expect(await judge('p-wang', 'fit')).toMatchObject({ code: 'call.forbidden' })
    expect(await judge('p-ly-resident', 'unfit')).toMatchObject({ code: 'works.whyUnfit' })
    expect(await judge('p-ly-resident', 'unfit', '电话 13812345678 联系我')).toMatchObject({
      code: 'works.personalNumber',
    })
    await judge('p-ly-resident', 'unfit', '单杠太高，老人够不着')
    await judge('p-ly-resident', 'unfit', '单杠太高，老人够不着')
    const seen = await see('p-ly-tenant', projectId)
    expect(seen.project.check).toMatchObject({ fit: 0, unfit: 1 })
    expect(seen.mine?.verdict).toBeNull()
    const { verdicts } = await as('p-ly-tenant').get('works', 'verdicts', { projectId, skip: 0 })
    expect(verdicts).toMatchObject([{ building: '5号楼', words: '单杠太高，老人够不着', answer: null }])
    const words = verdicts.map(({ ref: _, at: __, ...said }) => said)
    expect(JSON.stringify(words)).not.toMatch(/202|于桂兰|p-ly/)
    expect(verdicts[0]?.ref).not.toContain('ly-liyuan')
    const ref = verdicts[0]?.ref ?? ''
    await as('p-ly-property').get('works', 'answer', { projectId, ref, words: '已经装了一副低的' })
    expect(await secretary().call('works', 'answer', { projectId, ref, words: '再答一次' })).toMatchObject({
      code: 'works.answeredAlready',
    })
  })

  it('goes back to the builder where residents find it unfit, and has its warranty once they find it fit', async () => {
    await days(9)
    expect((await see('p-ly-resident', projectId)).project).toMatchObject({
      state: 'building',
      check: { isPassed: false },
    })
    const own = await photo('p-ly-property', 'again.png')
    await as('p-ly-property').get('works', 'reach', { projectId, no: 2, on: on(0), words: '', photos: [own] })
    await as('p-ly-property').get('works', 'finish', { projectId, words: '改好了' })
    await as('p-ly-resident').get('works', 'judge', { projectId, verdict: 'fit', words: '', photos: [] })
    await days(9)
    const { project } = await see('p-ly-resident', projectId)
    expect(project).toMatchObject({ state: 'warranty', check: { no: 2, isPassed: true } })
    expect(project.warranty?.untilOn.slice(0, 4)).toBe(
      String(Number(project.warranty?.fromOn.slice(0, 4)) + 1),
    )
    expect(project.dueAt).toBe(momentOf(dayPlus(project.warranty?.untilOn ?? '', 1)))
  })
})

describe('A project that does not come about', () => {
  it('gives back what had arrived, and what was promised is void', async () => {
    const id = 'ly-liyuan:r1:children'
    const { pledges } = await secretary().get('works', 'pledges', { projectId: id, skip: 0 })
    const held = pledges.find(({ heldFen }) => heldFen > 0)
    if (!held) throw new Error('nobody is owed anything')
    const refund = { pledgeId: held._id, fen: held.heldFen, on: on(0), why: '项目暂缓，退回' }
    expect(await secretary().call('works', 'resume', { projectId: id, why: '下一轮再办' })).toMatchObject({
      code: 'works.moneyLeft',
    })
    const back = await Promise.all([1, 2, 3].map(() => secretary().call('works', 'refund', refund)))
    expect(back.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      await secretary().call('works', 'receive', { pledgeId: held._id, fen: 1, on: on(0), photos: [] }),
    ).toMatchObject({
      code: 'works.notNow',
    })
    expect(
      (await secretary().get('works', 'resume', { projectId: id, why: '下一轮再办' })).project.state,
    ).toBe('planned')
  })

  it('is nobody’s to change in another compound', async () => {
    expect(
      await as('p-secretary').call('works', 'stop', { projectId: 'ly-liyuan:r1:drain', why: '不做了' }),
    ).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await as('p-wang').call('works', 'project', { projectId })).toMatchObject({
      code: 'call.forbidden',
    })
    expect(await as('p-wang').call('works', 'project', { projectId: 'nothing' })).toMatchObject({
      code: 'call.notFound',
    })
  })
})
