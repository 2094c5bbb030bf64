import { type Books, incomeContract, nextRules, type Statement, standingOf } from '@domain/income'
import { accept, type Decision, PAGE_SIZE, refuse } from '@domain/kernel'
import type { Place } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import { actBy } from '../lib/act'
import { pageOf } from '../lib/page'
import { type MemberCall, useCase } from '../lib/useCase'
import { rulesAt } from './about'

/** The place an input names, or a refusal. */
async function placeOf(
  { placeId }: { readonly placeId: string },
  { store }: Pick<MemberCall, 'store'>,
): Promise<Decision<Place, RefusalCode>> {
  const place = await store.places.head(placeId)
  return place ? accept(place) : refuse('call.notFound')
}

const wherePlaceIs = ({ path }: Place) => path

/** How every compound of a place stands in a month: also those that keep no books. */
export const standings = useCase(incomeContract.standings)({
  load: placeOf,
  where: wherePlaceIs,
  run: async (place, { month, skip }, { store, now }) => {
    const { income } = store
    const found = await income.compoundsOf(place.kind, place._id, skip, PAGE_SIZE + 1)
    const { page: compounds, more } = pageOf(found)
    const ids = compounds.map(({ _id }) => _id)
    const [books, statements, questions, rules] = await Promise.all([
      income.booksOf(ids),
      income.statementsOfMonth(ids, month),
      income.openQuestionCounts(ids),
      rulesAt(place, store),
    ])
    const bookOf = new Map<string, Books>(books.map(one => [one._id, one]))
    const drawn = new Map<string, Statement>(statements.map(one => [one.body.compoundId, one]))
    return accept({
      rows: compounds.map(({ _id, name }) => {
        const body = drawn.get(_id)?.body
        return {
          compoundId: _id,
          compoundName: name,
          standing: standingOf(month, bookOf.get(_id) ?? null, drawn.get(_id) ?? null, rules, now),
          problems: body?.problems ?? [],
          incomeFen: body?.figures.incomeFen ?? 0,
          arrearFen: body?.arrearFen ?? 0,
          closingFen: body?.figures.closingFen ?? 0,
          openQuestions: questions.get(_id) ?? 0,
        }
      }),
      more,
    })
  },
})

export const rules = useCase(incomeContract.rules)({
  load: placeOf,
  where: wherePlaceIs,
  run: async (place, _, { store }) => accept(await rulesAt(place, store)),
})

/** Publishes the next version of a district's rules; of two who edit the same version one is told so. */
export const editRules = useCase(incomeContract.editRules)({
  load: ({ districtId }, call) => placeOf({ placeId: districtId }, call),
  where: wherePlaceIs,
  run: async (place, { districtId, baseVersion, rules: draft }, call) => {
    const { store, me, now } = call
    const act = actBy(call, 'income.editRules', place.path, { baseVersion })
    return store.audit.once(act, async tx => {
      const next = nextRules(await store.income.rules(districtId), draft, baseVersion, me.name, now)
      if (next.ok) await store.income.addRulesIn(tx, next.value)
      return next
    })
  },
})
