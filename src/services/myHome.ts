import { type Home, homesInCompound, type Me } from '@domain/people'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useSyncExternalStore } from 'react'

const KEY = 'haoyi.home'
/** By compound, the home chosen there. */
type Chosen = Readonly<Record<string, string>>

const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
const kept = (): string => Taro.getStorageSync(KEY) || '{}'
function chosen(text: string): Chosen {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** From now on what is ordered, pledged and judged in its compound is for that home; remembered on the phone. */
export function chooseHome({ householdId, path }: Pick<Home, 'householdId' | 'path'>): void {
  if (!path.compound) return
  Taro.setStorageSync(KEY, JSON.stringify({ ...chosen(kept()), [path.compound]: householdId }))
  for (const listener of listeners) listener()
}

/** The homes chosen last on this phone, of those the person has, one a compound: none for most people, who have one. */
export function useChosenHomes(me: Me | null): string[] {
  const text = useSyncExternalStore(useCallback(listen, []), kept)
  return useMemo(() => {
    const ids = Object.values(chosen(text))
    return (me?.homes ?? []).flatMap(({ householdId }) => (ids.includes(householdId) ? [householdId] : []))
  }, [me, text])
}

/** Somebody's homes in a compound where they have several; nobody with one home is asked which. */
export function homesToChoose(me: Me | null, compoundId: string): readonly Home[] {
  const homes = me ? homesInCompound(me, { compound: compoundId }) : []
  return homes.length < 2 ? [] : homes
}
