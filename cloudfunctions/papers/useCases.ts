import type { PapersContract } from '@domain/income'
import type { UseCases } from '../lib/useCase'
import { file } from './file'
import { journal } from './journal'
import { sheet } from './sheet'
import { workbook } from './workbook'

export const useCases: UseCases<PapersContract> = { sheet, workbook, journal, file }
