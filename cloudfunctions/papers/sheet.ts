import { type Books, papersContract } from '@domain/income'
import { byName } from '@domain/place'
import { booksOf, whereBooksAre } from '../lib/books'
import type { Store } from '../lib/store'
import { useCase } from '../lib/useCase'
import { handOut } from './hand'
import { monthInWords } from './pdf/heading'
import { sheetOf } from './pdf/sheetOf'
import { comparedMonth } from './published'

const BUILDINGS_AT_MOST = 1000

/** The names of a compound's buildings as people count them. */
async function buildingsOf(books: Books, { places }: Store): Promise<string[]> {
  const found = await places.children(books._id, 0, BUILDINGS_AT_MOST)
  return found
    .filter(({ kind }) => kind === 'building')
    .map(({ name }) => name)
    .sort(byName)
}

export const sheet = useCase(papersContract.sheet)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { compoundId, month, size, perBuilding }, call) => {
    const [found, buildings] = await Promise.all([
      comparedMonth(books, month, call.store),
      perBuilding ? buildingsOf(books, call.store) : null,
    ])
    if (!found.ok) return found
    const pdf = await sheetOf(found.value, size, buildings)
    const as = `${books.compoundName}${monthInWords(month)}公共收益公示表（${size}${perBuilding ? '各楼栋' : ''}）.pdf`
    const place = `${month}/sheet-${size}${perBuilding ? '-buildings' : ''}.pdf`
    return handOut(pdf, compoundId, { as, place }, call)
  },
})
