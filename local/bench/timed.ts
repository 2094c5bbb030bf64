/** What it took, in seconds of the processor: a machine that is busy with other things does not change them. */
export function timed<T>(work: () => T): readonly [made: T, seconds: number] {
  const before = process.cpuUsage()
  const made = work()
  const { user, system } = process.cpuUsage(before)
  return [made, (user + system) / 1_000_000]
}
