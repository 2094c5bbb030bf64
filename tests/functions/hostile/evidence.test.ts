import { dayOf } from '@domain/kernel'
import { photoOf } from '../../../local/demo/photos'
import { demoForAll } from '../fixture'
import { discussed } from '../income/there'
import { RICE } from '../points/shoppers'

const demo = demoForAll()
/** The name a file of theirs would have, had it ever been uploaded. */
const neverArrived = (personId: string) => `cloud://haoyi-local/uploads/${personId}/never-arrived.jpg`
const today = () => dayOf(demo.cloud.now())

/** Everything that is proven by a picture or a paper: who sends it, and how. */
const PROOFS: readonly (readonly [
  name: string,
  personId: string,
  send: (photo: string) => Promise<object>,
])[] = [
  [
    'a signed list of a household',
    'p-grid',
    photo =>
      demo.as('p-grid').call('menu', 'enterPaper', {
        roundId: 'tianrun:r1',
        householdId: 'tianrun:7:1:101',
        ticks: ['light'],
        photo,
        signedOn: today(),
      }),
  ],
  [
    'a ballot on paper',
    'p-grid',
    photo =>
      demo.as('p-grid').call('vote', 'enterPaper', {
        voteId: 'vote-parking',
        householdId: 'tianrun:6:2:402',
        choices: ['yes'],
        proxy: null,
        photos: [photo],
      }),
  ],
  [
    'a notice of a deduction',
    'p-secretary',
    photo =>
      demo.as('p-secretary').call('points', 'deduct', {
        householdId: 'tianrun:6:1:201',
        personId: null,
        ruleKey: 'dogLoose',
        on: today(),
        words: '在小广场遛狗没有牵绳',
        photos: [photo],
      }),
  ],
  [
    'a good of the shop',
    'p-shopkeeper',
    photo =>
      demo.as('p-shopkeeper').call('points', 'keepGood', {
        compoundId: 'tianrun',
        goodId: null,
        revision: 0,
        good: { ...RICE, photo },
        add: 1,
        slots: [],
      }),
  ],
  [
    'a wish',
    'p-wang',
    photo =>
      demo.as('p-wang').call('wish', 'make', {
        compoundId: 'tianrun',
        kind: 'service',
        title: '请人帮忙换一个水龙头',
        words: '厨房水龙头滴水，新的已经买好。',
        photo,
        contact: '下午在家',
      }),
  ],
  [
    'the branch’s minutes',
    'p-secretary',
    photo =>
      demo
        .as('p-secretary')
        .call('income', 'recordDecision', { ...discussed(today(), 500_000), papers: [photo] }),
  ],
]

describe('A picture that never arrived proves nothing', () => {
  test.each(PROOFS)('%s is refused with one, and taken with one that is there', async (_, personId, send) => {
    expect(await send(neverArrived(personId))).toMatchObject({ code: 'call.foreignFile' })
    const there = await demo.as(personId).upload('there.jpg', new Uint8Array(photoOf('receipt')))
    expect(await send(there)).toMatchObject({ ok: true })
  })
})
