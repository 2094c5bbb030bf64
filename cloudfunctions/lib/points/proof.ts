import type { Home } from '@domain/people'
import { type Certificate, certificateOf, type Turn } from '@domain/points'
import type { MemberCall } from '../useCase'

/** More turns than anybody serves in a lifetime of Saturdays. */
const MOST_LINES = 1000

/** The proof of somebody's service who was signed up by name, as far as the turns of their home tell. */
export async function proofByName(
  { householdId, name }: Pick<Turn, 'householdId' | 'name'>,
  compoundName: string,
  { store, now }: MemberCall,
): Promise<Certificate> {
  return certificateOf(
    { name, compoundName },
    await store.activities.servedByName(householdId, name, MOST_LINES),
    now,
  )
}

/** The proof of the caller's service in the compound of a home of theirs, the same on the screen and on paper. */
export async function proofOf({ path, label }: Home, { store, me, now }: MemberCall): Promise<Certificate> {
  const turns = await store.activities.served(me._id, path.compound ?? '', 0, MOST_LINES)
  return certificateOf({ name: me.name, compoundName: label.split(' ')[0] ?? '' }, turns, now)
}
