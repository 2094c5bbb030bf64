import type { Desk, SuggestedLine } from '@domain/income'
import type { Answer } from '@domain/kernel'
import { call } from '../../services/call'
import { type DecisionLine, lastDayOf } from '../../services/desk'
import type { PostParams } from '../../services/routes'
import { blank, type Kind, type Written, withBankLine, withLease, withRecurring } from './written'

/** What an entry can be begun with: the desk, the decisions there are, and the bank's line it is about. */
export type Sources = {
  readonly desk: Desk
  readonly decisions: readonly DecisionLine[]
  readonly line: SuggestedLine | null
}

/** Lists are read so many pages far: a clerk's open work is shorter. */
const MOST_PAGES = 10

async function findLine(compoundId: string, id: string): Promise<SuggestedLine | null> {
  for (let skip = 0, page = 0; page < MOST_PAGES; page++) {
    const answer = await call('income', 'bankLines', { compoundId, skip })
    if (!answer.ok) return null
    const found = answer.value.lines.find(line => line._id === id)
    if (found || !answer.value.more) return found ?? null
    skip += answer.value.lines.length
  }
  return null
}

/** Decisions, the latest first, as many as may still be of use. */
export async function decisionsOf(compoundId: string): Promise<Answer<readonly DecisionLine[]>> {
  const all: DecisionLine[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await call('income', 'decisions', { compoundId, skip: all.length })
    if (!answer.ok) return answer
    all.push(...answer.value.decisions)
    if (!answer.value.more || answer.value.decisions.length === 0) break
  }
  return { ok: true, value: all }
}

/** All that the form needs, asked for at once. */
export async function sourcesOf(
  compoundId: string,
  { bankLine, month = null }: Pick<PostParams, 'bankLine'> & { readonly month?: string | null },
): Promise<Answer<Sources>> {
  const line = bankLine ? await findLine(compoundId, bankLine) : null
  const [desk, decisions] = await Promise.all([
    call('income', 'desk', { compoundId, month: line?.month ?? month }),
    decisionsOf(compoundId),
  ])
  if (!desk.ok) return desk
  if (!decisions.ok) return decisions
  return { ok: true, value: { desk: desk.value, decisions: decisions.value, line } }
}

/** The form as it is first shown: filled with what is known of the lease, of what comes every month, or of the bank's line. */
export function begunWith(sources: Sources, params: PostParams, kind: Kind, today: string): Written {
  const { desk, line } = sources
  const { firstMonth } = desk.books
  const inMonth = lastDayOf(desk.month, today)
  const on = kind === 'opening' && !inMonth.startsWith(firstMonth) ? `${firstMonth}-01` : inMonth
  const fresh = blank(kind, on)
  const fromLine = line ? withBankLine(fresh, line) : fresh
  const leaseId = line?.suggestion.as === 'lease' ? line.suggestion.leaseId : params.lease
  const recurringId = line?.suggestion.as === 'recurring' ? line.suggestion.recurringId : params.recurring
  const due = desk.dues.find(one => one.leaseId === leaseId)
  const recurring = desk.books.recurring.find(({ id }) => id === recurringId)
  const known = due
    ? withLease(fromLine, due, desk.month)
    : recurring
      ? withRecurring(fromLine, recurring)
      : fromLine
  // The bank's amount is what moved, whatever was expected.
  return line ? { ...known, yuan: fromLine.yuan } : known
}
