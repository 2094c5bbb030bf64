import { bankImport, incomeContract, readBankRows, withBalances } from '@domain/income'
import { accept } from '@domain/kernel'
import { actBy } from '../lib/act'
import { booksOf, whereBooksAre } from '../lib/books'
import { partsOf } from '../lib/parts'
import { sheetOf } from '../lib/sheet'
import { WriteConflict } from '../lib/store'
import { useCase } from '../lib/useCase'

/** More than a compound's account moves in a year. */
const MAX_ROWS = 5_000
const LINES_AT_ONCE = 200

/**
 * Takes the lines of a bank's statement that are not known yet, and what it says of the balance at the ends of open months, or nothing. The file sent
 * twice, or one that overlaps it, gives each line once: a line's id is made of what it says.
 */
export const importBank = useCase(incomeContract.importBank)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { fileId }, call) => {
    const { store, now } = call
    const sheet = await sheetOf(fileId, call.me._id, MAX_ROWS)
    if (!sheet.ok) return sheet
    const table = readBankRows(sheet.value.rows)
    if (!table.ok) return table
    const read = bankImport(books, table.value, { fileId, digest: sheet.value.digest }, now)
    if (!read.ok) return read
    const { lines, bad, balances } = read.value
    const known = await store.income.bankLinesKnown(lines.map(({ _id }) => _id))
    const fresh = lines.filter(({ _id }) => !known.has(_id))
    const act = actBy(call, 'income.importBank', books.path, {
      taken: fresh.length,
      bad: bad.length,
    })
    return store.audit.once(act, async tx => {
      const current = await store.income.booksIn(tx, books._id)
      if (!current) throw new WriteConflict('books')
      for (const part of partsOf(fresh, LINES_AT_ONCE)) await store.income.addBankLinesIn(tx, part)
      const said = withBalances(current, balances, now)
      if (said !== current) await store.income.saveBooksIn(tx, current, said)
      return accept({
        rows: lines.length + bad.length,
        taken: fresh.length,
        knownAlready: lines.length - fresh.length,
        bad: [...bad],
        gap: table.value.gap,
        balances: [...balances],
      })
    })
  },
})
