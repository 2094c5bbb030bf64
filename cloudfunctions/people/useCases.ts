import type { peopleContract } from '@domain/people'
import type { UseCases } from '../lib/useCase'
import { askToJoin } from './askToJoin'
import { decideJoin } from './decideJoin'
import { enter } from './enter'
import { exportMine } from './exportMine'
import { grantRole } from './grantRole'
import { holders } from './holders'
import { invite } from './invite'
import { joinByCode } from './joinByCode'
import { joinRequests } from './joinRequests'
import { leaveHousehold } from './leaveHousehold'
import { me } from './me'
import { rename } from './rename'
import { revokeRole } from './revokeRole'

export const useCases: UseCases<typeof peopleContract> = {
  me,
  enter,
  rename,
  exportMine,
  askToJoin,
  joinByCode,
  leaveHousehold,
  joinRequests,
  decideJoin,
  invite,
  holders,
  grantRole,
  revokeRole,
}
