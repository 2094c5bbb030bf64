import type { VoteContract } from '@domain/vote'
import type { UseCases } from '../lib/useCase'
import { cast } from './casting'
import { askCorrection, corrections, decideCorrection } from './corrections'
import { exportSheet } from './exportSheet'
import { cancel, freeze, keep, notice, openRoll } from './managing'
import { decidePaper, enterPaper, papers } from './papers'
import { board, list, receipts, show } from './reading'
import { changeLine, drawRoll, importRoll, roll } from './rolls'
import { slip } from './slips'

export const useCases: UseCases<VoteContract> = {
  list,
  show,
  board,
  receipts,
  roll,
  corrections,
  keep,
  drawRoll,
  importRoll,
  openRoll,
  changeLine,
  decideCorrection,
  freeze,
  notice,
  cancel,
  decidePaper,
  exportSheet,
  askCorrection,
  cast,
  papers,
  enterPaper,
  slip,
}
