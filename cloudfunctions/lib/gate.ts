/** Runs `work` for a key when its turn has come; `waited` says whether others went before. */
export type Gate = <T>(key: string, work: (waited: boolean) => Promise<T>) => Promise<T>

/**
 * Lets a few at a time through for each key, the others after them in order. It spares an instance that is asked for one thing by very many at once
 * from asking the store for all of them together; what is right never rests on it, for there may be other instances.
 */
export function makeGate(atOnce: number): Gate {
  const busy = new Map<string, { inside: number; readonly queue: (() => void)[] }>()
  return async (key, work) => {
    const lane = busy.get(key) ?? { inside: 0, queue: [] }
    busy.set(key, lane)
    const waits = lane.inside >= atOnce
    if (waits) await new Promise<void>(enter => lane.queue.push(enter))
    else lane.inside += 1
    try {
      return await work(waits)
    } finally {
      const next = lane.queue.shift()
      // Whoever comes next takes the place over.
      if (next) next()
      else lane.inside -= 1
      if (lane.inside === 0) busy.delete(key)
    }
  }
}
