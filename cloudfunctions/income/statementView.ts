import {
  type Books,
  type IncomeRules,
  mayGiveBack,
  type Question,
  type QuestionView,
  type STATEMENT_ACTS,
  type Statement,
  type StatementView,
  seatOf,
  standingOf,
} from '@domain/income'
import { earlierFigures } from '../lib/books'
import type { MemberCall } from '../lib/useCase'
import { may } from './about'

type Act = (typeof STATEMENT_ACTS)[number]

/** A question as the caller may read it. */
export const questionView = (
  { personId, path: _, ...rest }: Question,
  call: Pick<MemberCall, 'me'>,
): QuestionView => ({
  ...rest,
  mine: personId === call.me._id,
})

function actsOn(statement: Statement, hasCommittee: boolean, call: MemberCall): Act[] {
  const isDrawn = statement.state === 'drawn'
  const hasSigned = statement.signatures.some(({ personId }) => personId === call.me._id)
  const maySign = call.roles.some(
    one => may({ roles: [one] }, 'income.sign', statement) && seatOf(one.role, hasCommittee).ok,
  )
  const can: Record<Act, boolean> = {
    draw: statement.state === 'returned' && may(call, 'income.keep', statement),
    sign: isDrawn && maySign && !hasSigned,
    return: isDrawn && maySign && mayGiveBack(statement, call.now),
    ask: statement.state === 'published' && may(call, 'income.question', statement),
    answer: may(call, 'income.answer', statement),
  }
  return (Object.keys(can) as Act[]).filter(act => can[act])
}

/** A statement with what the caller compares it with, the questions beside its lines, and what they may do. */
export async function viewOf(
  statement: Statement,
  books: Books,
  rules: IncomeRules,
  call: MemberCall,
): Promise<StatementView> {
  const { income, people } = call.store
  const asksWhoSigns = statement.state === 'drawn' && may(call, 'income.sign', statement)
  const { month, body } = statement
  const [earlier, questions, hasCommittee] = await Promise.all([
    earlierFigures(books, month, call.store),
    income.questions(books._id, month),
    asksWhoSigns && people.isHeldIn('ownersCommittee', books._id),
  ])
  return {
    month,
    standing: standingOf(month, books, statement, rules, call.now),
    body,
    bodyHash: statement.bodyHash,
    hash: statement.hash,
    previousHash: statement.previousHash,
    publishBy: statement.publishBy,
    publication: statement.publication,
    signatures: statement.signatures.map(({ personId: _, ...rest }) => rest),
    returns: statement.returns,
    ...earlier,
    questions: questions.map(question => questionView(question, call)),
    can: actsOn(statement, hasCommittee, call),
  }
}

/** May the caller see a month that is not published? */
export const seesUnpublished = (call: MemberCall, books: Books): boolean => may(call, 'income.books', books)
