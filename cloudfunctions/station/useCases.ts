import type { StationContract } from '@domain/station'
import type { UseCases } from '../lib/useCase'
import { figures } from './figures'
import { mine, publication, queue, similar } from './lists'
import { merge } from './merge'
import { raise } from './raise'
import { raiseOnBehalf } from './raiseOnBehalf'
import { editScope, scope } from './scope'
import { showMatter } from './showMatter'
import { steps } from './steps'
import { support } from './support'
import { today } from './today'

export const useCases: UseCases<StationContract> = {
  ...steps,
  queue,
  mine,
  matter: showMatter,
  similar,
  scope,
  figures,
  publication,
  today,
  raise,
  raiseOnBehalf,
  support,
  merge,
  editScope,
}
