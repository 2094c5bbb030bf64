import { givenFen, type ProjectView, type WorkAct } from '@domain/works'
import type { Act } from '../../components/ActionBar'
import { PROJECT } from '../../copy/works'
import { WORK_FORMS } from '../../copy/worksForms'
import { DECIDE, OPEN_FUNDING, START } from '../../copy/worksManage'
import { go } from '../../services/routes'

/** What stands elsewhere on the page, or on the page of pledges. */
const ELSEWHERE: readonly WorkAct[] = ['money', 'answer', 'pledgeFor', 'undecide']
const MINOR: readonly WorkAct[] = ['stop']

function nameOf(act: WorkAct, { mine }: ProjectView): string {
  if (act === 'pledge') return mine?.pledge && givenFen(mine.pledge) > 0 ? PROJECT.change : PROJECT.pledge
  if (act === 'judge') return mine?.verdict ? PROJECT.judgeAgain : PROJECT.judge
  if (act === 'openFunding') return OPEN_FUNDING.title
  if (act === 'decide') return DECIDE.short
  if (act === 'start') return START.title
  return act === 'money' ? PROJECT.pledges : WORK_FORMS[act].title
}

function run(act: WorkAct, id: string): void {
  if (act === 'openFunding') go.openFunding(id)
  else if (act === 'decide') go.decideWork(id)
  else if (act === 'start') go.startWork(id)
  else if (act === 'money') go.worksPledges(id)
  else go.worksStep(act, id)
}

/** Is it there for the caller to do, as the project stands? */
function isOffered(act: WorkAct, view: ProjectView): boolean {
  const { project, mine } = view
  if (ELSEWHERE.includes(act)) return false
  if (act === 'pledge' || act === 'judge') return mine !== null
  return act !== 'start' || project.decision === 'none' || project.decided !== null
}

/** What somebody may do with a project, the likeliest first. */
export const actsOf = (view: ProjectView): Act[] =>
  view.can
    .filter(act => isOffered(act, view))
    .map(act => ({
      name: nameOf(act, view),
      run: () => run(act, view.project._id),
      isMinor: MINOR.includes(act),
    }))
