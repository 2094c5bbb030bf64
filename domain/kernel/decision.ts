/** A refusal: a coded value, never an exception. `facts` fill the blanks of its Chinese sentence. */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly facts?: Readonly<Record<string, string | number>>
}

export type Accepted<T> = { readonly ok: true; readonly value: T }
export type Refused<Code extends string = string> = { readonly ok: false; readonly refusal: Refusal<Code> }

/** What every rule answers: the value it decided, or the reason why not. */
export type Decision<T, Code extends string = string> = Accepted<T> | Refused<Code>

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value })

export const refuse = <Code extends string>(
  code: Code,
  facts?: Readonly<Record<string, string | number>>,
): Refused<Code> => ({ ok: false, refusal: facts ? { code, facts } : { code } })

/**
 * The sentence a person reads for a refusal: the table's template with `{name}` filled from the facts.
 * A fact the template asks for and the refusal lacks leaves nothing in its place.
 */
export function sentenceFrom<Code extends string>(
  table: Readonly<Record<Code, string>>,
  refusal: Refusal<Code>,
): string {
  return table[refusal.code].replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.facts?.[name] ?? ''))
}
