/** One structured line a call: what the platform's log search reads. Holds no name, no words, no openid. */
export function log(line: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify(line))
}
