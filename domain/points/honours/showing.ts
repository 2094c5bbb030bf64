import { maskName } from '../../people'
import type { Account, ShownAs } from '../account'

/** How somebody stands in a list others read: by their own choice, else the family name and the building; null for who is not in it. */
export function shownPerson({ name, place }: Account['holder'], as: ShownAs): string | null {
  if (as === 'hidden') return null
  return as === 'unit' ? place : `${place.split(' ')[0] ?? ''} ${maskName(name)}`
}

/** A household is shown as one of its stairwell, never by its door; not at all where one of its people does not want to be. */
export const shownHome = (place: string, isHidden: boolean): string | null =>
  isHidden ? null : `${place} 一户`

/** The stairwell that holds a household, read off its id. */
export const stairwellIn = (householdId: string): string => householdId.split(':').slice(0, -1).join(':')
