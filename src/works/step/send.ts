import type { Answer } from '@domain/kernel'
import type { Fund } from '@domain/menu'
import type { ProjectView, Verdict } from '@domain/works'
import { amountOf } from '../../components/Fields'
import type { StepName } from '../../copy/worksForms'
import { type AskedOf, call, type GivenBy } from '../../services/call'
import type { About, Words } from './steps'

type Sent = {
  readonly words: Words
  readonly photos: string[]
  readonly about: About
  readonly view: ProjectView
}

/** What each step sends of what was typed. */
const INPUTS: { readonly [Step in StepName]: (sent: Sent) => AskedOf<'works', Step> } = {
  pledge: ({ view, words }) => pledgeInput(view, fen(words)),
  judge: ({ view, words, photos }) => ({
    ...of(view),
    householdId: view.mine?.householdId,
    verdict: words.verdict as Verdict,
    words: words.words.trim(),
    photos,
  }),
  closeFunding: ({ view }) => of(view),
  pledgeFor: ({ view, words, photos }) => ({
    ...of(view),
    fund: words.fund as Fund,
    name: words.name.trim(),
    fen: fen(words),
    photos,
  }),
  pledgeHome: ({ view, words, photos }) => ({
    ...of(view),
    householdId: words.house,
    fen: fen(words),
    photos,
  }),
  release: ({ about, words }) => ({ ...ofPledge(about), ...why(words) }),
  receive: ({ about, words, photos }) => ({ ...ofPledge(about), fen: fen(words), on: words.on, photos }),
  refund: ({ about, words }) => ({ ...ofPledge(about), fen: fen(words), on: words.on, ...why(words) }),
  pay: ({ view, words, photos }) => ({ ...of(view), fund: words.fund as Fund, ...payment(words), photos }),
  draw: ({ about, words, photos }) => ({ ...ofPledge(about), ...payment(words), photos }),
  reverse: ({ about, words }) => ({ entryId: about.entry ?? '', ...why(words) }),
  reach: ({ view, words, photos }) => ({
    ...of(view),
    no: Number(words.no),
    on: words.on,
    words: words.words.trim(),
    photos,
  }),
  finish: ({ view, words }) => ({ ...of(view), words: words.words.trim() }),
  answer: ({ view, about, words }) => ({ ...of(view), ref: about.ref ?? '', words: words.words.trim() }),
  undecide: ({ view, words }) => ({ ...of(view), no: view.project.takenOff?.length ?? 0, ...why(words) }),
  stop: ({ view, words }) => ({ ...of(view), ...why(words) }),
  resume: ({ view, words }) => ({ ...of(view), ...why(words) }),
}

const of = ({ project }: ProjectView) => ({ projectId: project._id })
const ofPledge = ({ pledge }: About) => ({ pledgeId: pledge ?? '' })
const fen = ({ amount }: Words): number => amountOf(amount) ?? 0
const why = (words: Words) => ({ why: words.why.trim() })
const payment = (words: Words) => ({ fen: fen(words), on: words.on, words: words.words.trim() })
const pledgeInput = ({ project, mine }: ProjectView, all: number) => ({
  projectId: project._id,
  householdId: mine?.householdId,
  fen: all,
  revision: mine?.pledge?.revision ?? 0,
})

/** Sends a step; each answers with the project as it stands then. */
export const send = <Step extends StepName>(
  step: Step,
  sent: Sent,
  requestId: string,
): Promise<Answer<GivenBy<'works', Step>>> => call('works', step, INPUTS[step](sent), requestId)

/** Takes the household's pledge back, as far as it has not arrived. */
export const takeBack = (view: ProjectView, requestId: string) => {
  const { heldFen = 0, spentFen = 0 } = view.mine?.pledge ?? {}
  return call('works', 'pledge', pledgeInput(view, heldFen + spentFen), requestId)
}
