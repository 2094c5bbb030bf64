import { dayOf, dayPlus } from '@domain/kernel'
import type { Turn } from '@domain/points'
import { openidOf } from '../../../local/demo/people'
import { demoForAll, Phone } from '../fixture'
import { publishedBy, untilOn } from '../points/serving'
import { readPdf } from './pdf'

const demo = demoForAll()
const compoundId = 'tianrun'

/** Who of the compound served most often. */
async function busiest(): Promise<{ phone: Phone; turns: readonly Turn[] }> {
  const all = (await demo.cloud.query('pointTurns', {
    query: { compoundId, state: 'done' },
    limit: 10_000,
  })) as unknown as Turn[]
  const ofPerson = (personId: string) => all.filter(turn => turn.personId === personId)
  const ids = [...new Set(all.flatMap(({ personId }) => personId ?? []))]
  const [id = ''] = ids.sort((a, b) => ofPerson(b).length - ofPerson(a).length)
  return { phone: new Phone(demo.cloud, id, openidOf(id)), turns: ofPerson(id) }
}
async function paperOf(phone: Phone) {
  const paper = await phone.get('papers', 'servicePaper', { compoundId })
  return { ...paper, ...readPdf(Buffer.from(await (await fetch(paper.url)).arrayBuffer())) }
}

describe('The proof of service on paper', () => {
  test('names who served, every turn and who confirmed it, and carries the screen’s own check value', async () => {
    const { phone, turns } = await busiest()
    const proof = await phone.get('points', 'certificate', { compoundId })
    const { pages, fonts, name } = await paperOf(phone)
    const text = pages.map(page => page.text).join('')
    expect(fonts).toContain('NotoSansHans-Regular')
    expect(name).toBe(`${proof.name}志愿服务记录证明.pdf`)
    expect(text).toContain(`兹证明 ${proof.name} 于`)
    expect(text).toContain(`参加志愿服务 ${turns.length} 次`)
    for (const { day } of turns) expect(text).toContain(day)
    expect(text.split(proof.check)).toHaveLength(pages.length + 2)
    expect(text).not.toContain('?')
  })

  test('is not made of nothing, and only for those who live there', async () => {
    const served = new Set(
      (await demo.cloud.query('pointTurns', { query: { state: 'done' }, limit: 10_000 })).map(
        ({ personId }) => personId,
      ),
    )
    const idle = ['p-wang', 'p-wang-daughter', 'p-tenant', 'p-committee'].find(id => !served.has(id)) ?? ''
    const asked = { compoundId }
    expect(await demo.as(idle).call('papers', 'servicePaper', asked)).toMatchObject({
      code: 'points.noService',
    })
    expect(await demo.as('p-grid').call('papers', 'servicePaper', asked)).toMatchObject({
      code: 'points.noHome',
    })
  })
})

describe('The proof of service of an elder who was signed up by name', () => {
  const elder = { householdId: 'tianrun:3:3:602', people: [{ personId: null, name: '老周' }] }

  /** 老周 swept the stairs for half an hour, and the secretary saw it. */
  async function served(): Promise<Turn> {
    const day = dayPlus(dayOf(demo.cloud.now()), 1)
    const activityId = await publishedBy(demo, 'p-secretary', day)
    await demo.as('p-building-head').get('points', 'signUpFor', { activityId, ...elder })
    await untilOn(demo, day, 10 * 60)
    const secretary = demo.as('p-secretary')
    const { people } = await secretary.get('points', 'roster', { activityId, day })
    const key = people.find(({ name }) => name === '老周')?.key ?? ''
    await secretary.get('points', 'confirmTurns', { activityId, day, people: [{ key, minutes: 30 }] })
    const [turn] = await demo.cloud.query('pointTurns', { query: { activityId, state: 'done' } })
    return turn as unknown as Turn
  }

  test('is printed by whoever speaks for their home, with every turn of theirs', async () => {
    const turn = await served()
    const paper = await demo.as('p-building-head').get('papers', 'servicePaperFor', { turnId: turn._id })
    const { pages } = readPdf(Buffer.from(await (await fetch(paper.url)).arrayBuffer()))
    const text = pages.map(page => page.text).join('')
    expect(text).toContain('兹证明 老周 于')
    expect(text).toContain('参加志愿服务 1 次')
    expect(paper.url).not.toContain(encodeURIComponent(turn.householdId))
    const asked = { turnId: turn._id }
    for (const who of ['p-wang', 'p-unit-head', 'p-ly-secretary'])
      expect(await demo.as(who).call('papers', 'servicePaperFor', asked)).toMatchObject({
        code: 'call.forbidden',
      })
  })

  test('is not printed by others for somebody who has a phone of their own', async () => {
    const { turns } = await busiest()
    const asked = { turnId: turns[0]?._id ?? '' }
    expect(await demo.as('p-secretary').call('papers', 'servicePaperFor', asked)).toMatchObject({
      code: 'points.noService',
    })
  })
})
