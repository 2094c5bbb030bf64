import type { papersContract } from '@domain/income'
import { accept, type Decision, type Output } from '@domain/kernel'
import { keepMade } from '../lib/files'
import type { Call } from '../lib/useCase'

type Paper = Output<(typeof papersContract)['sheet']>

/**
 * Puts a paper that was made into storage and hands out its address. The place in storage follows from what it is of: made again it takes its own place.
 * @param as its name for people, with its ending
 * @param place its name in storage, below the compound's folder
 */
export async function handOut(
  bytes: Buffer,
  compoundId: string,
  { as, place }: { readonly as: string; readonly place: string },
  { now }: Pick<Call, 'now'>,
): Promise<Decision<Paper, never>> {
  const url = await keepMade(`papers/${compoundId}/${place}`, bytes)
  return accept({ name: as, url, madeAt: now })
}
