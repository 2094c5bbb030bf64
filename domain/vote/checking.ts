import { type Cast, listHashOf, type ReceiptLine, receiptOf } from './ballot'
import type { Choice } from './law'
import type { Result } from './vote'

export const CHECK_FAULTS = ['receipt', 'missing', 'choices', 'list', 'count', 'remembered'] as const
export type CheckFault = (typeof CHECK_FAULTS)[number]

export type MyCast = {
  readonly voteId: string
  readonly ownerKey: string
  readonly receipt: string
  readonly cast: Pick<Cast, 'choices' | 'nonce'>
}

const headsOf = (lines: readonly ReceiptLine[], at: number, wanted: Choice): number =>
  lines.filter(({ choices }) => choices[at] === wanted).length

/** Has everyone who took part a line of their own, and does the list say of every question as many yes, no and abstentions as the result does? */
const addsUp = (lines: readonly ReceiptLine[], { tally }: Result): boolean =>
  lines.length === tally.tookPart.heads &&
  new Set(lines.map(({ receipt }) => receipt)).size === lines.length &&
  tally.questions.every(
    ({ yes, noHeads, abstainHeads }, at) =>
      headsOf(lines, at, 'yes') === yes.heads &&
      headsOf(lines, at, 'no') === noHeads &&
      headsOf(lines, at, 'abstain') === abstainHeads,
  )

/**
 * A resident's own check, on their own phone: their receipt is recomputed from what they chose, found in the published list beside the same choices;
 * the list has the published fingerprint and adds up to the result. Gives what does not fit; nothing where all of it does.
 * @param remembered the receipt this phone was given when the ballot was cast: without it the phone would have to believe what it is told was chosen
 */
export function checkReceipt(
  mine: MyCast,
  lines: readonly ReceiptLine[],
  result: Result,
  remembered: string | null = null,
): CheckFault[] {
  const receipt = receiptOf(mine.voteId, mine.ownerKey, mine.cast)
  const line = lines.find(one => one.receipt === receipt)
  const fails: Record<CheckFault, boolean> = {
    receipt: receipt !== mine.receipt,
    missing: line === undefined,
    choices: line !== undefined && line.choices.join() !== mine.cast.choices.join(),
    list: listHashOf(lines) !== result.listHash,
    count: !addsUp(lines, result),
    remembered: remembered !== null && remembered !== receipt,
  }
  return CHECK_FAULTS.filter(fault => fails[fault])
}
