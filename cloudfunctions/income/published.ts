import { incomeContract, monthsOf, periodInWords, rollUp } from '@domain/income'
import { accept } from '@domain/kernel'
import { booksOf, whereBooksAre } from '../lib/books'
import { pageOf } from '../lib/page'
import { useCase } from '../lib/useCase'
import { may } from './about'

const MONTHS_AT_ONCE = 12

export const period = useCase(incomeContract.period)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { period: kind, month }, { store }) => {
    const found = await store.income.statements(books._id, monthsOf(kind, month))
    const bodies = found.filter(({ state }) => state === 'published').map(({ body }) => body)
    const sum = rollUp(kind, month, bodies)
    if (!sum.ok) return sum
    const { months, missing, figures } = sum.value
    return accept({ name: periodInWords(kind, month), months: [...months], missing: [...missing], figures })
  },
})

export const chain = useCase(incomeContract.chain)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, { skip }, { store }) => {
    const found = await store.income.published(books._id, skip, MONTHS_AT_ONCE + 1)
    const { page, more } = pageOf(found, MONTHS_AT_ONCE)
    const months = page.flatMap(({ body, bodyHash, publication, previousHash, hash }) =>
      publication && hash ? [{ body, bodyHash, publication, previousHash, hash }] : [],
    )
    return accept({ months, more })
  },
})

export const assets = useCase(incomeContract.assets)({
  load: booksOf,
  where: whereBooksAre,
  run: async (books, _, call) => {
    const seesNames = may(call, 'income.books', books)
    const found = await call.store.income.assets(books._id)
    return accept({
      assets: found.map(({ path: _path, leases, ...asset }) => ({
        ...asset,
        leases: leases.map(lease =>
          lease.payerIsPerson && !seesNames ? { ...lease, payer: '个人承租' } : lease,
        ),
      })),
    })
  },
})
