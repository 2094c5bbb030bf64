import { accept, type Decision, type Operation, type Parsed, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import {
  alreadyDone,
  type Doer,
  type Matter,
  type StationContract,
  type StationRefusal,
} from '@domain/station'
import { unsafe } from '../lib/contentGuard'
import type { Store } from '../lib/store'
import type { MemberCall, UseCase } from '../lib/useCase'
import { doerOf } from './doer'
import { ownFiles } from './files'
import { show } from './show'

/** The commands that are one step of one matter. */
type MatterOperation = {
  [Name in keyof StationContract]: StationContract[Name] extends { kind: 'command' }
    ? Parsed<StationContract[Name]> extends { matterId: string }
      ? StationContract[Name]
      : never
    : never
}[keyof StationContract]

type Step<Input> = (
  matter: Matter,
  input: Input,
  doer: Doer,
  now: number,
  store: Store,
) => Decision<Matter, StationRefusal> | Promise<Decision<Matter, RefusalCode>>

/** The matter an input names, or a refusal. */
export async function matterOf(matterId: string, store: Store): Promise<Decision<Matter, 'call.notFound'>> {
  const matter = await store.matters.get(matterId)
  return matter ? accept(matter) : refuse('call.notFound')
}

/** The fields of a command that a person types and others read. */
const TYPED = ['why', 'words', 'where', 'who', 'resolution', 'what', 'owner', 'name', 'plan']

/** What was typed in an input. */
const typedIn = (input: object): string[] =>
  Object.entries(input).flatMap(([key, value]) =>
    TYPED.includes(key) && typeof value === 'string' ? [value] : [],
  )

/**
 * A command that is one step of one matter: load it, let the rule decide, save state and history in one write, show
 * what came of it. The same request again answers the same without doing it again.
 */
export function matterCommand<Op extends MatterOperation & Operation>(operation: Op, step: Step<Parsed<Op>>) {
  const run = async (matter: Matter, input: Parsed<Op>, call: MemberCall) => {
    if (alreadyDone(matter, call.requestId, call.me._id)) return accept(await show(matter, call))
    const files = await ownFiles(input as object, call.me._id)
    if (!files.ok) return files
    const decided = await step(matter, input, doerOf(call), call.now, call.store)
    if (!decided.ok) return decided
    const isUnsafe = await unsafe(call.openid, typedIn(input as object))
    if (isUnsafe) return refuse(isUnsafe)
    await call.store.matters.save(matter, decided.value)
    return accept(await show(decided.value, call))
  }
  const command = {
    load: ({ matterId }: { matterId: string }, { store }: MemberCall) => matterOf(matterId, store),
    // What any member may ask is decided by the rule: it looks at whose matter it is.
    ...(operation.allow !== 'member' && { where: (matter: Matter) => matter.path }),
    run,
  }
  return command as unknown as UseCase<Op, Matter>
}
