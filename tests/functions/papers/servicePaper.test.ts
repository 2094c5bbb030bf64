import type { Turn } from '@domain/points'
import { openidOf } from '../../../local/demo/people'
import { demoForAll, Phone } from '../fixture'
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
