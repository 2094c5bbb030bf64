import { lineOf, type Matter, type MatterLine, type MatterView, viewOf } from '@domain/station'
import { addressesOf } from '../lib/files'
import type { ListedMatter } from '../lib/store/matters'
import type { MemberCall } from '../lib/useCase'
import { doerOf } from './doer'

const filesOf = (matter: Matter): string[] => [
  ...matter.photos,
  ...(matter.voice ? [matter.voice.fileId] : []),
  ...(matter.result?.photos ?? []),
  ...matter.history.flatMap(event => event.photos),
]

/** The matter as the caller may see it, with addresses for its files. */
export async function show(matter: Matter, call: MemberCall): Promise<MatterView> {
  return viewOf(matter, doerOf(call), call.now, await addressesOf(filesOf(matter)))
}

/** Lines as the caller may see them, each with its cover: one request for all covers. */
export async function lines(matters: readonly ListedMatter[], call: MemberCall): Promise<MatterLine[]> {
  const files = await addressesOf(matters.flatMap(matter => matter.photos.slice(0, 1)))
  const doer = doerOf(call)
  return matters.map(matter => lineOf(matter, doer, call.now, files))
}
