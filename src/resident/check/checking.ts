import { checkMonth, type Fault, type PublishedMonth } from '@domain/income'
import { type Answer, monthPlus } from '@domain/kernel'
import { attempt } from '../../services/attempt'
import { call, type GivenBy } from '../../services/call'

type ChainMonth = GivenBy<'income', 'chain'>['months'][number]
type Refusal = Extract<Answer<never>, { ok: false }>

/** A month's link, as it was reckoned here. */
export type Link = { readonly month: string; readonly hash: string }
/** How far a check is. */
export type Progress = {
  readonly month: string
  readonly months: number
  readonly rows: number
  readonly no: number
}
export type Wrong = { readonly month: string; readonly row: number | null; readonly fault: Fault }
export type Outcome =
  | { readonly kind: 'fine'; readonly links: readonly Link[]; readonly rows: number }
  | ({ readonly kind: 'wrong'; readonly links: readonly Link[]; readonly contact: string } & Wrong)
  | { readonly kind: 'nothing' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }

type Watch = { readonly tell: (progress: Progress) => void; readonly isStopped: () => boolean }

/** Thrown to end a check from within: it was stopped, or no answer came. */
class Ended extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** Lets the screen be drawn and touched between two slices of work. */
const breathe = () => new Promise(done => setTimeout(done, 0))

async function ask<T>(watch: Watch, send: () => Promise<Answer<T>>): Promise<T> {
  await breathe()
  if (watch.isStopped()) throw new Ended({ kind: 'stopped' })
  const answer = await attempt(send)
  if (answer.ok) return answer.value
  throw new Ended({ kind: 'failed', message: (answer as Refusal).message })
}

async function monthsOf(compoundId: string, watch: Watch): Promise<ChainMonth[]> {
  const months: ChainMonth[] = []
  for (;;) {
    const page = await ask(watch, () => call('income', 'chain', { compoundId, skip: months.length }))
    months.push(...page.months)
    if (!page.more || page.months.length === 0) return months
  }
}

async function withRows(
  compoundId: string,
  month: ChainMonth,
  watch: Watch,
  tell: (no: number) => void,
): Promise<PublishedMonth> {
  const rows: PublishedMonth['rows'] = []
  tell(1)
  for (;;) {
    const input = { compoundId, month: month.body.month, skip: rows.length }
    const page = await ask(watch, () => call('income', 'rows', input))
    // What came of an entry later is a note beside it, no part of what was published.
    rows.push(...page.rows.map(({ reversedBy: _, ...row }) => row))
    tell(rows.length)
    if (!page.more || page.rows.length === 0) return { ...month, rows }
  }
}

/** What no single month tells: whose chain it is, and that it has its beginning. */
function beginsWrong(compoundId: string, { body, previousHash }: ChainMonth): Wrong | null {
  if (body.compoundId !== compoundId) return { month: body.month, row: null, fault: 'otherCompound' }
  return previousHash === null ? null : { month: monthPlus(body.month, -1), row: null, fault: 'monthMissing' }
}

async function follow(
  compoundId: string,
  anchors: Readonly<Record<string, string>>,
  watch: Watch,
): Promise<Outcome> {
  const months = await monthsOf(compoundId, watch)
  const [first] = months
  const contact = months.at(-1)?.body.complaint ?? ''
  const links: Link[] = []
  const wrong = (found: Wrong): Outcome => ({ kind: 'wrong', links, contact, ...found })
  const missing = Object.keys(anchors).find(month => !months.some(({ body }) => body.month === month))
  if (!first)
    return missing ? wrong({ month: missing, row: null, fault: 'anchorMissing' }) : { kind: 'nothing' }
  const begin = beginsWrong(compoundId, first)
  if (begin) return wrong(begin)
  let before: PublishedMonth | null = null
  let rows = 0
  for (const one of months) {
    const { month } = one.body
    const sofar = rows
    const whole = await withRows(compoundId, one, watch, no =>
      watch.tell({ month, months: links.length, rows: sofar + no, no }),
    )
    await breathe()
    const found = checkMonth(whole, before, anchors[month] ?? null)
    if (found && !found.ok) return wrong(found)
    links.push({ month, hash: whole.hash })
    rows += whole.rows.length
    before = whole
  }
  return missing
    ? wrong({ month: missing, row: null, fault: 'anchorMissing' })
    : { kind: 'fine', links, rows }
}

/**
 * Checks all that a compound has published, on this phone: every entry is fetched and reckoned anew, month by month.
 * @param anchors links known from elsewhere, by month
 */
export async function checkHere(
  compoundId: string,
  anchors: Readonly<Record<string, string>>,
  watch: Watch,
): Promise<Outcome> {
  try {
    return await follow(compoundId, anchors, watch)
  } catch (error) {
    if (error instanceof Ended) return error.outcome
    throw error
  }
}
