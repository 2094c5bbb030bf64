import type { PapersContract } from '@domain/income'
import type { MenuPapers } from '@domain/menu'
import type { PointsPapers } from '@domain/points'
import type { UseCases } from '../lib/useCase'
import { file } from './file'
import { journal } from './journal'
import { doorList } from './menu/doorList'
import { orderForms } from './menu/orderForms'
import { rankingSheet } from './rankingSheet'
import { servicePaper } from './servicePaper'
import { sheet } from './sheet'
import { workbook } from './workbook'

export const useCases: UseCases<PapersContract & PointsPapers & MenuPapers> = {
  sheet,
  workbook,
  journal,
  file,
  rankingSheet,
  servicePaper,
  orderForms,
  doorList,
}
