import type { PapersContract } from '@domain/income'
import type { MenuPapers } from '@domain/menu'
import type { PointsPapers } from '@domain/points'
import type { VotePapers } from '@domain/vote'
import type { UseCases } from '../lib/useCase'
import { file } from './file'
import { journal } from './journal'
import { doorList } from './menu/doorList'
import { orderForms } from './menu/orderForms'
import { planSheet } from './menu/planSheet'
import { rankingSheet } from './rankingSheet'
import { servicePaper, servicePaperFor } from './servicePaper'
import { sheet } from './sheet'
import { ballotForms } from './vote/ballotForms'
import { resultPaper } from './vote/resultPaper'
import { workbook } from './workbook'

export const useCases: UseCases<PapersContract & PointsPapers & MenuPapers & VotePapers> = {
  sheet,
  workbook,
  journal,
  file,
  rankingSheet,
  servicePaper,
  servicePaperFor,
  orderForms,
  doorList,
  planSheet,
  ballotForms,
  resultPaper,
}
