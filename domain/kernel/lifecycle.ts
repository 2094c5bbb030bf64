/** A lifecycle as a table: state → event → the states it may lead to. An empty row is an end. */
export type Lifecycle<State extends string, Event extends string> = {
  readonly [S in State]: { readonly [E in Event]?: readonly State[] }
}

/** May `event` happen in `state`? */
export function mayHappen<S extends string, E extends string>(
  table: Lifecycle<S, E>,
  state: S,
  event: E,
): boolean {
  return table[state][event] !== undefined
}

/** May `event` lead from `from` to `to`? */
export function leadsTo<S extends string, E extends string>(
  table: Lifecycle<S, E>,
  from: S,
  event: E,
  to: S,
): boolean {
  return table[from][event]?.includes(to) ?? false
}

/** The events that may happen in `state`, in the table's order. */
export function eventsFrom<S extends string, E extends string>(table: Lifecycle<S, E>, state: S): E[] {
  return Object.keys(table[state]) as E[]
}

/** The states nothing leads out of. */
export function endsOf<S extends string, E extends string>(table: Lifecycle<S, E>): S[] {
  return (Object.keys(table) as S[]).filter(state => Object.keys(table[state]).length === 0)
}

/** The table as a Mermaid state diagram, each arrow labelled by `label(event)`. */
export function diagramOf<S extends string, E extends string>(
  table: Lifecycle<S, E>,
  start: S,
  label: (event: E) => string,
  name: (state: S) => string,
): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${start}`]
  for (const state of Object.keys(table) as S[]) {
    lines.push(`  ${state}: ${name(state)}`)
    for (const event of eventsFrom(table, state)) {
      for (const to of table[state][event] ?? []) lines.push(`  ${state} --> ${to}: ${label(event)}`)
    }
  }
  for (const state of endsOf(table)) lines.push(`  ${state} --> [*]`)
  return `${lines.join('\n')}\n`
}
