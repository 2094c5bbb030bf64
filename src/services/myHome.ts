import { homesInCompound, type Me } from '@domain/people'
import Taro from '@tarojs/taro'
import { useCallback, useSyncExternalStore } from 'react'

const KEY = 'haoyi.home'
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
const chosen = (): string => Taro.getStorageSync(KEY) || ''

/** From now on the one of one's homes that every page is about, where one has several in a compound. */
export function chooseHome(householdId: string): void {
  Taro.setStorageSync(KEY, householdId)
  for (const listener of listeners) listener()
}

/** The home that was chosen last on this phone, if it is one of the person's; none for most people, who have one. */
export function useChosenHome(me: Me | null): string | undefined {
  const id = useSyncExternalStore(useCallback(listen, []), chosen)
  return me?.homes.some(({ householdId }) => householdId === id) ? id : undefined
}

export type OwnHome = { readonly householdId: string; readonly name: string }

/** Somebody's homes in a compound, named without the compound, where they have several; nobody with one home is asked which. */
export function homesToChoose(me: Me | null, compoundId: string): readonly OwnHome[] {
  const homes = me ? homesInCompound(me, { compound: compoundId }) : []
  if (homes.length < 2) return []
  return homes.map(({ householdId, label }) => ({ householdId, name: label.split(' ').slice(1).join(' ') }))
}
