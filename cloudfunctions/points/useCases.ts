import type { PointsContract } from '@domain/points'
import type { UseCases } from '../lib/useCase'
import { ofActivities } from './activity'
import { aid, donate, showAs, transfer } from './giving'
import { award, keepTariff } from './tariff'
import { balance, family, history, sums, tariff, wallet } from './wallet'

const ofWallet = {
  balance,
  wallet,
  history,
  sums,
  family,
  transfer,
  donate,
  showAs,
  tariff,
  keepTariff,
  award,
  aid,
}

export const useCases: UseCases<PointsContract> = { ...ofWallet, ...ofActivities }
