import {
  answerDueAt,
  answer as answered,
  incomeContract,
  OPEN_QUESTIONS_AT_MOST,
  type Question,
  type Statement,
} from '@domain/income'
import { accept, PAGE_SIZE, refuse } from '@domain/kernel'
import { can, type Home, homeInCompound, ROLES } from '@domain/people'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { idFrom } from '../lib/ids'
import { pageOf } from '../lib/page'
import { unfitForAll } from '../lib/publicWords'
import { WriteConflict } from '../lib/store'
import { type MemberCall, useCase } from '../lib/useCase'
import { rulesAt } from './about'
import { questionView } from './statementView'

/** «3号楼住户»: where in the compound a question comes from, and no more. */
const fromOf = (home: Home | undefined): string => `${home?.label.split(' ')[1] ?? '本小区'}住户`

const isAsked = (statement: Statement | null, no: number): boolean =>
  statement?.state === 'published' && no <= statement.body.rowCount

/** Asks about a line of a published month; its clock starts. */
export const ask = useCase(incomeContract.ask)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { month, no, words }, call) => {
    const { store, me, now } = call
    const { income } = store
    const [statement, open, rules, isUnsafe] = await Promise.all([
      income.statement(books._id, month),
      income.countOpenQuestionsBy(books._id, me._id),
      rulesAt(books, store),
      unfitForAll(call.openid, [words]),
    ])
    const act = actBy(call, 'income.ask', books.path, { month, no })
    const question: Question = {
      _id: idFrom(call, 'q'),
      compoundId: books._id,
      path: books.path,
      month,
      no,
      words,
      from: fromOf(homeInCompound(me, books.path)),
      personId: me._id,
      askedAt: now,
      dueAt: answerDueAt(now, rules),
      answer: null,
    }
    const done = await store.audit.once(act, async tx => {
      if (!isAsked(statement, no)) return refuse(statement ? 'income.lineUnknown' : 'income.notPublished')
      if (open >= OPEN_QUESTIONS_AT_MOST)
        return refuse('income.tooManyQuestions', { most: OPEN_QUESTIONS_AT_MOST })
      if (isUnsafe) return refuse(isUnsafe)
      await income.addQuestionIn(tx, question)
      return accept(question)
    })
    return done.ok ? accept({ question: questionView(done.value, call) }) : done
  },
})

/** The answerer as what they are there: «物业经理». */
function answererOf({ me, roles }: MemberCall, question: Question) {
  const held = roles.find(one => can([one], 'income.answer', question.path))
  return { name: me.name, role: held ? ROLES[held.role].name : '' }
}

export const answer = useCase(incomeContract.answer)({
  load: async ({ questionId }, { store }) => {
    const question = await store.income.question(questionId)
    return question ? accept(question) : refuse('call.notFound')
  },
  where: question => question.path,
  run: async (question: Question, { words }, call) => {
    const { store, now } = call
    const isUnsafe = await unfitForAll(call.openid, [words])
    if (isUnsafe) return refuse(isUnsafe)
    const act = actBy(call, 'income.answer', question.path)
    const done = await store.audit.once(act, async tx => {
      const before = await store.income.questionIn(tx, question._id)
      if (!before) throw new WriteConflict('question')
      const after = answered(before, answererOf(call, before), words, now)
      if (after.ok) await store.income.saveQuestionIn(tx, after.value)
      return after
    })
    return done.ok ? accept({ question: questionView(done.value, call) }) : done
  },
})

export const openQuestions = useCase(incomeContract.openQuestions)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { skip }, call) => {
    const found = await call.store.income.openQuestions(books._id, skip, PAGE_SIZE + 1)
    const { page, more } = pageOf(found)
    return accept({ questions: page.map(question => questionView(question, call)), more })
  },
})
