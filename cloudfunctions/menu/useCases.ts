import type { MenuContract } from '@domain/menu'
import type { UseCases } from '../lib/useCase'
import { copyMenu, keepMenu, menu, menuVersions } from './menus'
import { doors, order, participation } from './ordering'
import { enterPaper, paper, papers, settlePaper } from './papers'
import { adoptPlan, makePlan, pabulib, plan } from './planning'
import { cancelRound, closeRound, draftRound, openRound, round, rounds } from './rounds'
import { slip } from './slips'

export const useCases: UseCases<MenuContract> = {
  menu,
  menuVersions,
  keepMenu,
  copyMenu,
  rounds,
  round,
  draftRound,
  openRound,
  closeRound,
  cancelRound,
  order,
  doors,
  participation,
  enterPaper,
  paper,
  papers,
  settlePaper,
  makePlan,
  plan,
  adoptPlan,
  pabulib,
  slip,
}
