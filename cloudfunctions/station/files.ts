import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { areOwnAndThere } from '../lib/files'

type Attached = { readonly photos?: readonly string[]; readonly voice?: { readonly fileId: string } | null }

/** The files a command names; each must be one the caller uploaded, and be there. */
export async function ownFiles(input: Attached, personId: string): Promise<Decision<void, RefusalCode>> {
  const named = [...(input.photos ?? []), ...(input.voice ? [input.voice.fileId] : [])]
  return (await areOwnAndThere(named, personId)) ? accept(undefined) : refuse('call.foreignFile')
}
