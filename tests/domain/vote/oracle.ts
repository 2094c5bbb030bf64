import type { Choice } from '@domain/vote'

/** One unit of a small compound: whose it is, how large, and what its owner said (null: nothing). */
export type Flat = {
  readonly buyer: number
  readonly area: number
  readonly isUnsold: boolean
  readonly said: Choice | null
}

/**
 * The same question answered another way, for the tests: every hundredth of a square metre is a pebble and every owner a name in a set; shares are
 * compared by laying pebbles side by side instead of multiplying once.
 */
export function oracle(flats: readonly Flat[], isSpecial: boolean) {
  const heap = (isIn: (flat: Flat) => boolean) => {
    const names = new Set<string>()
    let pebbles = 0n
    for (const flat of flats) {
      if (!isIn(flat)) continue
      names.add(flat.isUnsold ? 'developer' : `buyer ${flat.buyer}`)
      for (let left = flat.area; left > 0; left--) pebbles += 1n
    }
    return [BigInt(names.size), pebbles] as const
  }
  const all = heap(() => true)
  const came = heap(({ said }) => said !== null)
  const yes = heap(({ said }) => said === 'yes')
  const times = (n: number, x: bigint) => Array.from({ length: n }, () => x).reduce((a, b) => a + b, 0n)
  const isThere = [0, 1].every(i => times(3, came[i] as bigint) >= times(2, all[i] as bigint))
  const isWanted = [0, 1].every(i =>
    isSpecial
      ? times(4, yes[i] as bigint) >= times(3, came[i] as bigint)
      : times(2, yes[i] as bigint) > (came[i] as bigint),
  )
  return { all, came, yes, isPassed: came[0] > 0n && isThere && isWanted }
}
