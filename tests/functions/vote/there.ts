import { dayOf, dayPlus } from '@domain/kernel'
import type { Choice, VoteDraft } from '@domain/vote'
import { photoOf } from '../../../local/demo/photos'
import type { Demo } from '../fixture'

export const HERE = { compoundId: 'tianrun' }
const HOURS = 24
export const DRAFT: VoteDraft = {
  title: '更换3号楼电梯',
  words: '预算 18 万元，从维修资金里出。',
  mode: 'advisory',
  questions: [{ words: '是否同意使用维修资金更换电梯', decision: 'useFund' }],
  keeps: 'lastValid',
  silents: 'notCounted',
}

/** A picture as a phone would send it. */
export const aPicture = (): Uint8Array => new Uint8Array(photoOf('road'))

export const days = (demo: Demo, count: number) => demo.cloud.advanceClock(count * HOURS)

/** A draft with its roll drawn from the compound. */
export async function drafted(demo: Demo, changes: Partial<VoteDraft> = {}): Promise<string> {
  const secretary = demo.as('p-secretary')
  const { voteId } = await secretary.get('vote', 'keep', {
    ...HERE,
    voteId: null,
    draft: { ...DRAFT, ...changes },
  })
  await secretary.get('vote', 'drawRoll', { voteId })
  return voteId
}

/** The same, frozen and noticed: it opens by itself on `opensOn`. */
export async function noticed(demo: Demo, voteId: string): Promise<void> {
  const secretary = demo.as('p-secretary')
  await secretary.get('vote', 'openRoll', { voteId })
  await days(demo, 7)
  await secretary.get('vote', 'freeze', { voteId })
  const { vote } = await secretary.get('vote', 'show', { voteId })
  const wait = vote.mode === 'statutory' ? 16 : 4
  const opensOn = dayPlus(dayOf(demo.cloud.now()), wait)
  await secretary.get('vote', 'notice', { voteId, opensOn, closesOn: dayPlus(opensOn, 9) })
}

/** A vote that is open now, ten days long. */
export async function openVote(demo: Demo, changes: Partial<VoteDraft> = {}): Promise<string> {
  const voteId = await drafted(demo, changes)
  await noticed(demo, voteId)
  await days(demo, changes.mode === 'statutory' ? 16 : 4)
  return voteId
}

/** What an owner of the demo world has on the roll. */
export async function lineOf(demo: Demo, personId: string, voteId: string) {
  const { mine } = await demo.as(personId).get('vote', 'show', { voteId })
  const [line] = mine
  if (!line) throw new Error(`${personId} is not on the roll`)
  return line
}

export async function cast(demo: Demo, personId: string, voteId: string, choice: Choice) {
  const { owner } = await lineOf(demo, personId, voteId)
  return demo.as(personId).call('vote', 'cast', { voteId, ownerKey: owner.key, choices: [choice] })
}

export async function enter(
  demo: Demo,
  personId: string,
  voteId: string,
  householdId: string,
  choice: Choice,
) {
  const phone = demo.as(personId)
  const photo = await phone.upload(`paper-${householdId.replaceAll(':', '-')}.png`, aPicture())
  return phone.call('vote', 'enterPaper', {
    voteId,
    householdId,
    choices: [choice],
    proxy: null,
    photos: [photo],
  })
}

const HEAD = '楼栋,单元,房号,面积,业主姓名,共有人,身份标识后四位'
let sheets = 0
/** Takes a roll of these rows in the place of the one there is. */
export async function importRoll(demo: Demo, voteId: string, ...rows: string[]) {
  const secretary = demo.as('p-secretary')
  const sheet = new TextEncoder().encode([HEAD, ...rows].join('\n'))
  const fileId = await secretary.upload(`roll-${voteId}-${++sheets}.csv`, sheet)
  return secretary.get('vote', 'importRoll', { voteId, fileId, apply: true })
}
