import { givenFen, lackFen, type ProjectView, RESIDENTS_FUND } from '@domain/works'
import { amountOf, typedYuan } from '../../components/Fields'
import { type StepName, WORK_FIELDS } from '../../copy/worksForms'
import { todayHere } from '../../services/now'

/** What each step asks, in the order it is asked. */
export const ASKS = {
  pledge: ['amount'],
  judge: ['verdict', 'words', 'photos'],
  closeFunding: [],
  pledgeFor: ['name', 'fund', 'amount', 'papers'],
  pledgeHome: ['house', 'amount', 'papers'],
  release: ['why'],
  receive: ['amount', 'on', 'papers'],
  refund: ['amount', 'on', 'why'],
  pay: ['fund', 'amount', 'on', 'words', 'papers'],
  draw: ['amount', 'on', 'words', 'papers'],
  reverse: ['why'],
  reach: ['no', 'on', 'words', 'photos'],
  finish: ['words'],
  answer: ['words'],
  undecide: ['why'],
  stop: ['why'],
  resume: ['why'],
} as const satisfies Record<StepName, readonly string[]>
export type Asked = (typeof ASKS)[StepName][number]
export const isStep = (act: string): act is StepName => Object.hasOwn(ASKS, act)

/** What need not be given. */
const OPTIONAL: Partial<Record<StepName, readonly Asked[]>> = {
  judge: ['photos'],
  receive: ['papers'],
  reach: ['words'],
}
export const isOptional = (step: StepName, asked: Asked): boolean => OPTIONAL[step]?.includes(asked) ?? false

export type Words = Readonly<
  Record<
    'amount' | 'fund' | 'name' | 'on' | 'words' | 'why' | 'verdict' | 'no' | 'house' | 'houseName',
    string
  >
>
/** What the address says of what the step is about. */
export type About = {
  readonly [K in 'pledge' | 'ref' | 'entry' | 'most' | 'label' | 'words']?: string | undefined
}

/** What a field holds before anybody has typed. */
export function startOf(step: StepName, { project, mine }: ProjectView, { most }: About): Words {
  const given = mine?.pledge ? givenFen(mine.pledge) : 0
  const share = project.shares.find(({ fund }) => fund === RESIDENTS_FUND)
  const suggested = Math.min(mine?.shareFen ?? 0, share ? lackFen(share) : 0)
  const fen = step === 'pledge' ? given || suggested : Number(most ?? 0)
  const funds = fundsFor(step, project)
  const said = step === 'judge' ? mine?.verdict : null
  const next = project.milestones.find(({ done }) => !done)
  return {
    amount: fen > 0 ? typedYuan(fen) : '',
    fund: funds.length === 1 ? (funds[0]?.fund ?? '') : '',
    name: '',
    on: todayHere(),
    words: said?.words ?? '',
    why: '',
    verdict: said?.verdict ?? '',
    no: next ? String(next.no) : '',
    house: '',
    houseName: '',
  }
}

/** The funds a step may choose among: those that lack something, or those with money on hand. */
export const fundsFor = (step: StepName, { shares }: ProjectView['project']) =>
  shares.filter(share => (step === 'pay' ? share.heldFen > 0 : lackFen(share) > 0))

const ofResidents = (step: StepName): boolean => step === 'pledge' || step === 'pledgeHome'

/** The most that may be typed as an amount, where there is a limit that the phone knows. */
export function mostFen(
  step: StepName,
  { project, mine }: ProjectView,
  words: Words,
  { most }: About,
): number | null {
  const share = project.shares.find(({ fund }) => fund === (ofResidents(step) ? RESIDENTS_FUND : words.fund))
  if (step === 'pledge') return share ? lackFen(share) + (mine?.pledge ? givenFen(mine.pledge) : 0) : null
  if (step === 'pledgeFor' || step === 'pledgeHome') return share ? lackFen(share) : null
  if (step === 'pay') return share?.heldFen ?? null
  return most ? Number(most) : null
}

const { problems } = WORK_FIELDS
const LEAST_WORDS = 2
const LEAST_WHY_UNFIT = 4

function wordsProblem(step: StepName, { words, verdict }: Words): string | null {
  const { length } = words.trim()
  if (step === 'judge') return verdict === 'unfit' && length < LEAST_WHY_UNFIT ? problems.unfit : null
  return isOptional(step, 'words') || length >= LEAST_WORDS ? null : problems.short
}

function amountProblem(typed: string, most: number | null): string | null {
  const fen = amountOf(typed)
  if (fen === null) return problems.amount
  return most !== null && fen > most ? WORK_FIELDS.most(typedYuan(most)) : null
}

/** What is wrong with a field, said once one has tried to go on. */
export function problemOf(
  step: StepName,
  asked: Asked,
  words: Words,
  files: { readonly photos: number; readonly papers: number },
  most: number | null,
): string | null {
  if (asked === 'photos' || asked === 'papers')
    return isOptional(step, asked) || files[asked] > 0 ? null : problems.photos
  if (asked === 'amount') return amountProblem(words.amount, most)
  if (asked === 'words') return wordsProblem(step, words)
  if (asked === 'verdict') return words.verdict ? null : problems.verdict
  if (asked === 'house') return words.house ? null : problems.house
  if (asked === 'fund') return words.fund ? null : problems.fund
  if (asked === 'on' || asked === 'no') return words[asked] ? null : problems.day
  return words[asked].trim().length >= LEAST_WORDS ? null : problems.short
}
