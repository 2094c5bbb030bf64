import type { JoinRequest, Me } from '@domain/people'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { UNANSWERED } from './attempt'
import { call } from './call'
import { openCloud } from './cloud'

/** Who uses this phone, as far as it is known. */
export type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'signedOut' }
  | { readonly state: 'known'; readonly me: Me; readonly requests: readonly JoinRequest[] }

let session: Session = { state: 'asking' }
let asking: Promise<void> | null = null
const listeners = new Set<() => void>()
const become = (next: Session): void => {
  session = next
  for (const listener of listeners) listener()
}

async function ask(): Promise<void> {
  const cloud = await openCloud().catch(() => null)
  if (!cloud)
    return session.state === 'known' ? undefined : become({ state: 'failed', message: UNANSWERED.message })
  if (!cloud.isSignedIn()) return become({ state: 'signedOut' })
  const answer = await call('people', 'me', {})
  if (answer.ok) become({ state: 'known', ...answer.value })
  else if (answer.code === 'call.unknownPerson' || answer.code === 'people.unknown')
    become({ state: 'unknown' })
  else if (!cloud.isSignedIn()) become({ state: 'signedOut' })
  else if (session.state !== 'known') become({ state: 'failed', message: answer.message })
}

/** Asks again who uses the phone; several askings at once are one. */
export function refreshSession(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null
  })
  return asking
}
/** Takes what a command has answered about oneself. */
export const knowMyself = (answer: { me: Me; requests: readonly JoinRequest[] }): void =>
  become({ state: 'known', ...answer })
/** Forgets who it was. */
export const forgetMyself = (): void => become({ state: 'asking' })

/** Where a page that needs a known person sends others. */
const GATE: Partial<Record<Session['state'], string>> = {
  unknown: '/resident/welcome/index',
  signedOut: '/demo/people/index',
}

/**
 * The session, asked for on first use. Unless `open`, whoever is not known is sent to the page where that can be changed.
 */
export function useSession(open = false): Session {
  const current = useSyncExternalStore(
    useCallback(listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }, []),
    () => session,
    () => session,
  )
  useEffect(() => {
    if (session.state === 'asking') void refreshSession()
  }, [])
  useEffect(() => {
    const gate = GATE[current.state]
    if (gate && !open) void Taro.redirectTo({ url: gate }).catch(() => Taro.reLaunch({ url: gate }))
  }, [current.state, open])
  return current
}

/** The known person, or null while it is not known who. */
export function useMe(open = false): Me | null {
  const current = useSession(open)
  return current.state === 'known' ? current.me : null
}
