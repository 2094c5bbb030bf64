/** An area typed in square metres as whole hundredths; null where it is none. */
export function centiOf(typed: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (!match) return null
  const centi = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return centi > 0 ? centi : null
}

/** Names written one behind the other. */
export const namesOf = (typed: string): string[] =>
  typed
    .split(/[、,，;；\s]+/)
    .map(name => name.trim())
    .filter(name => name !== '')
