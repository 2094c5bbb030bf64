import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { isOwnFile } from '../lib/files'

type Attached = { readonly photos?: readonly string[]; readonly voice?: { readonly fileId: string } | null }

/** The files a command names; each must be one the caller uploaded. */
export function ownFiles(input: Attached, personId: string): Decision<void, RefusalCode> {
  const named = [...(input.photos ?? []), ...(input.voice ? [input.voice.fileId] : [])]
  return named.every(fileId => isOwnFile(fileId, personId)) ? accept(undefined) : refuse('call.foreignFile')
}
