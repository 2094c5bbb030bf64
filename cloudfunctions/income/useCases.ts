import type { IncomeContract } from '@domain/income'
import type { UseCases } from '../lib/useCase'
import { bankLines } from './bankLines'
import { clear, reverse } from './correct'
import { decisions, recordDecision } from './decisions'
import { demandAudit } from './demandAudit'
import { ignoreBankLine } from './ignoreBankLine'
import { importBank } from './importBank'
import { keepAsset } from './keepAsset'
import { bankSays, desk, editBooks, keepRecurring, openBooks } from './keepBooks'
import { editRules, rules, standings } from './oversee'
import { overview } from './overview'
import { post } from './post'
import { assets, chain, period } from './published'
import { answer, ask, openQuestions } from './questions'
import { draw, giveBack, sign } from './review'
import { entries, papersOf, rows } from './rows'
import { statement } from './statement'

export const useCases: UseCases<IncomeContract> = {
  overview,
  statement,
  rows,
  papersOf,
  period,
  chain,
  ask,
  demandAudit,
  assets,
  answer,
  openQuestions,
  sign,
  giveBack,
  decisions,
  recordDecision,
  openBooks,
  editBooks,
  desk,
  entries,
  post,
  reverse,
  clear,
  bankSays,
  keepRecurring,
  keepAsset,
  importBank,
  bankLines,
  ignoreBankLine,
  draw,
  standings,
  rules,
  editRules,
}
