import { type HeldRole, type Person, rolesOf } from '@domain/people'
import { platformContext } from './app'

/** Who calls: the platform's openid, and the known person behind it, if any. */
export type Caller = {
  readonly openid: string
  readonly person: Person | null
  readonly roles: readonly HeldRole[]
}

/** What set the function off: a person through the app, or one of the platform's timers. */
export type Source =
  | { readonly kind: 'person'; readonly openid: string }
  | { readonly kind: 'timer' }
  | { readonly kind: 'unknown' }

/**
 * Reads the platform's context. A timer is believed only when the platform names it as the trigger and names no person:
 * a payload that looks like a timer's proves nothing.
 */
export function sourceOf(context: object): Source {
  const said = platformContext(context)
  const openid = said.WX_OPENID ?? said.TCB_UUID
  if (typeof openid === 'string' && openid !== '') return { kind: 'person', openid }
  const trigger = String(said.TRIGGER_SRC ?? said.TCB_SOURCE ?? '').toLowerCase()
  return trigger.includes('timer') ? { kind: 'timer' } : { kind: 'unknown' }
}

export const callerOf = (openid: string, person: Person | null): Caller => ({
  openid,
  person,
  roles: person ? rolesOf(person) : [],
})
