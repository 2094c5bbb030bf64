import type { MenuContract } from '@domain/menu'
import type { UseCases } from '../lib/useCase'
import { copyMenu, keepMenu, menu } from './menus'
import { doors, enterPaper, order, papers, participation, settlePaper } from './ordering'
import { adoptPlan, makePlan, pabulib, plan } from './planning'
import { cancelRound, closeRound, draftRound, openRound, round, rounds } from './rounds'

export const useCases: UseCases<MenuContract> = {
  menu,
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
  papers,
  settlePaper,
  makePlan,
  plan,
  adoptPlan,
  pabulib,
}
