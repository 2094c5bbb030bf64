import { isVoid, MONEY_MOVES, type MoneyMove, type PledgeView, type ProjectView } from '@domain/works'
import { PLEDGES } from '../../copy/worksMoney'
import { go } from '../../services/routes'

type Project = ProjectView['project']

const runs = ({ state }: Project, move: MoneyMove): boolean =>
  (MONEY_MOVES[move] as readonly string[]).includes(state)

/** What somebody in charge may enter of a pledge as it and its project stand. */
export function actsOf(project: Project, pledge: PledgeView) {
  const { _id, promisedFen, heldFen, giver, fund } = pledge
  const open = (act: 'receive' | 'refund' | 'draw' | 'release', most: number) => () =>
    go.worksStep(act, project._id, { pledge: _id, label: giver.name, most })
  const waits = promisedFen > 0 && !isVoid(project, pledge)
  const isUnit = giver.kind === 'unit'
  return [
    ...(waits && runs(project, 'receive')
      ? [{ name: PLEDGES.receive, run: open('receive', promisedFen) }]
      : []),
    ...(heldFen > 0 && runs(project, 'refund')
      ? [{ name: PLEDGES.refund, run: open('refund', heldFen) }]
      : []),
    ...(waits && isUnit && runs(project, 'draw')
      ? [{ name: PLEDGES.draw, run: open('draw', promisedFen) }]
      : []),
    ...(waits && isUnit && fund === 'government' && runs(project, 'draw')
      ? [{ name: PLEDGES.drawBooks, run: () => go.drawBooks(project._id, _id) }]
      : []),
    ...(waits && (project.state === 'funding' || project.state === 'funded')
      ? [{ name: PLEDGES.release, run: open('release', promisedFen) }]
      : []),
  ]
}

/** Is there money on hand that the builder can be paid from? */
export const mayPay = (project: Project): boolean =>
  runs(project, 'pay') && project.shares.some(({ heldFen }) => heldFen > 0)
