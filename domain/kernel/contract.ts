import type * as z from 'zod/mini'

/**
 * One command or query of a room: what goes in, what comes out, and the action the caller must be permitted
 * (a row of the permission table) at the place it is about. `signedIn` asks only that the platform names the
 * caller; `member` that the caller is a known person.
 */
export type Operation<Action extends string = string> = {
  readonly kind: 'command' | 'query'
  readonly input: z.ZodMiniType
  readonly output: z.ZodMiniType
  readonly allow: Action | 'signedIn' | 'member'
  /** May it be asked by somebody who has taken back their consent? Queries may. */
  readonly withoutConsent?: true
}

export type Contract = Readonly<Record<string, Operation>>

/** What a caller may send, before defaults and trimming. */
export type Input<Op extends Operation> = z.input<Op['input']>
/** What a use case gets: parsed, trimmed, defaults filled in. */
export type Parsed<Op extends Operation> = z.output<Op['input']>
/** What a caller gets back. */
export type Output<Op extends Operation> = z.output<Op['output']>

/** What every call answers, on every wire. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: string
      readonly message: string
      readonly facts?: Readonly<Record<string, string | number>>
      readonly trace?: string
    }

/** How an answer leaves: with the cloud's time, epoch milliseconds, so that days on a phone whose clock is wrong are right. */
export type Told<T> = Answer<T> & { readonly at: number }
