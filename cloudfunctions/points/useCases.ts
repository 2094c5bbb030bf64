import type { PointsContract } from '@domain/points'
import type { UseCases } from '../lib/useCase'
import { ofActivities } from './activity'
import * as answering from './conduct/answering'
import * as noticing from './conduct/noticing'
import * as reading from './conduct/reading'
import { aid, donate, showAs, transfer } from './giving'
import { clearFlag, takeBack } from './guard/deciding'
import { flag, flags } from './guard/flags'
import { myHonours } from './honours/mine'
import { ranking } from './honours/ranking'
import { honourRoll } from './honours/rolls'
import { shopUseCases } from './shop/useCases'
import { award, keepTariff } from './tariff'
import { balance, family, history, months, sums, tariff, wallet } from './wallet'

const ofWallet = {
  balance,
  wallet,
  history,
  months,
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

const ofConduct = { ...noticing, ...answering, ...reading }
const ofHonours = { ranking, honourRoll, myHonours }
const ofGuard = { flags, flag, clearFlag, takeBack }

export const useCases: UseCases<PointsContract> = {
  ...ofWallet,
  ...ofActivities,
  ...shopUseCases,
  ...ofConduct,
  ...ofHonours,
  ...ofGuard,
}
