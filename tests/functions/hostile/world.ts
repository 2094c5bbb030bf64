import { createHash } from 'node:crypto'
import type { Operation } from '@domain/kernel'
import { COLLECTIONS } from '../../../cloudfunctions/lib/store/schema'
import { type Demo, ROOMS } from '../fixture'
import { sample, schemaOf } from './spoil'

export type Call = { readonly room: string; readonly name: string; readonly operation: Operation }

/** Every command and query there is. */
export const CALLS: readonly Call[] = Object.entries(ROOMS).flatMap(([room, contract]) =>
  Object.entries(contract).map(([name, operation]) => ({ room, name, operation })),
)

/** Inputs that are about 天润花园, so that only who sends them is wrong. */
const THERE: Record<string, unknown> = {
  placeId: 'tianrun',
  compoundId: 'tianrun',
  districtId: 'qiaocheng',
  buildingId: 'tianrun:3',
  householdId: 'tianrun:3:2:301',
  personId: 'p-unit-head',
  voteId: 'vote-parking',
  ownerKey: 'tianrun:3:2:301',
  entryId: 'facilities',
  month: '2026-11',
  role: 'buildingHead',
  relation: 'owner',
  text: '天润',
  title: '楼道灯不亮了',
  words: '三楼的灯不亮已经一周了',
}

/** A good input of an operation, about a real matter of the compound. */
export function inputAbout(matterId: string, { operation }: Call): Record<string, unknown> {
  const good = sample(schemaOf(operation)) as Record<string, unknown>
  const known = Object.keys(good).filter(key => key in THERE)
  return {
    ...good,
    ...Object.fromEntries(known.map(key => [key, THERE[key]])),
    ...('matterId' in good && { matterId }),
  }
}

/** Everything the store holds, in one line: equal before and after what must change nothing. */
export async function digest({ cloud }: Demo): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const collection of Object.keys(COLLECTIONS)) {
    const hash = createHash('sha256')
    const docs = await cloud.query(collection, { limit: 1_000_000 })
    for (const doc of docs.sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1)))
      hash.update(JSON.stringify(doc))
    digests[collection] = `${docs.length} ${hash.digest('hex')}`
  }
  return digests
}

export type Reply = {
  readonly status: number
  readonly ok?: boolean
  readonly code?: string
  readonly message?: string
}

/** Sends whatever one likes, as a hostile client would. */
export async function send(
  { cloud }: Demo,
  room: string,
  token: string | null,
  body: string,
): Promise<Reply> {
  const response = await fetch(`${cloud.url}/v1/functions/${room}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body,
  })
  return { status: response.status, ...((await response.json()) as object) }
}
