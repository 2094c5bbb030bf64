import type { PlacePath } from '@domain/place'
import type { AuditedAct } from './store'
import type { MemberCall } from './useCase'

type Asked = Pick<MemberCall, 'me' | 'now' | 'requestId'>

/** What the caller does and where, for the audit: `facts` is what else one would ask of it later. */
export const actBy = (
  { me, now, requestId }: Asked,
  action: string,
  path: PlacePath,
  facts: AuditedAct['facts'] = {},
): AuditedAct => ({ at: now, personId: me._id, action, path, facts, requestId })
