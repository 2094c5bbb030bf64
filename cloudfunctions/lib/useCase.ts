import type { Contract, Decision, Operation, Output, Parsed } from '@domain/kernel'
import type { HeldRole, Person } from '@domain/people'
import type { PlacePath } from '@domain/place'
import type { RefusalCode } from '@domain/refusals'
import type { Store } from './store'

export type Answered<T> = Decision<T, RefusalCode> | Promise<Decision<T, RefusalCode>>

/** What a use case knows of the call besides its input. */
export type Call = {
  readonly openid: string
  readonly roles: readonly HeldRole[]
  readonly now: number
  /** One intention of the caller: the id they made for it, with what they asked; empty on a query. */
  readonly requestId: string
  readonly store: Store
}
export type MemberCall = Call & { readonly me: Person }

type CallOf<Op extends Operation> = Op['allow'] extends 'signedIn'
  ? Call & { readonly me: Person | null }
  : MemberCall

/** One that needs a permission says where: `serve` asks `can(caller, action, where)` between loading and running. */
type Placed<Op extends Operation, Subject> = Op['allow'] extends 'signedIn' | 'member'
  ? { readonly where?: undefined }
  : { readonly where: (subject: Subject, input: Parsed<Op>) => PlacePath }

/**
 * A use case: `load` reads what it is about, `run` decides, saves and answers. A refusal is returned; only a fault throws.
 * Both may run again from the start when a concurrent write won.
 */
export type UseCase<Op extends Operation, Subject> = {
  readonly load: (input: Parsed<Op>, call: CallOf<Op>) => Answered<Subject>
  readonly run: (subject: Subject, input: Parsed<Op>, call: CallOf<Op>) => Answered<Output<Op>>
} & Placed<Op, Subject>

// biome-ignore lint/suspicious/noExplicitAny: the subject is each use case's own affair
export type UseCases<C extends Contract> = { readonly [Name in keyof C]: UseCase<C[Name], any> }

/** Ties a use case to its row of the contract, so that its types follow from there. */
export const useCase =
  <Op extends Operation>(_operation: Op) =>
  <Subject>(made: UseCase<Op, Subject>): UseCase<Op, Subject> =>
    made
