import { incomeContract } from '@domain/income'
import { refuse } from '@domain/kernel'
import { useCase } from '../lib/useCase'
import { booksOf, whereBooksAre } from './about'

export const importBank = useCase(incomeContract.importBank)({
  load: booksOf,
  where: whereBooksAre,
  run: () => refuse('call.unknownAction'),
})
export const bankLines = useCase(incomeContract.bankLines)({
  load: booksOf,
  where: whereBooksAre,
  run: () => refuse('call.unknownAction'),
})
export const ignoreBankLine = useCase(incomeContract.ignoreBankLine)({
  load: booksOf,
  where: whereBooksAre,
  run: () => refuse('call.unknownAction'),
})
