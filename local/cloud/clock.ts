/** The local cloud's time: the machine's, moved by as much as was asked. */
export type Clock = {
  readonly now: () => number
  readonly offsetMs: () => number
  readonly advance: (ms: number) => void
}

/** @param offsetMs how far ahead of the machine it runs, kept between runs so that no data ever lies in the future */
export function makeClock(offsetMs: number): Clock {
  let offset = offsetMs
  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    advance: ms => {
      offset += ms
    },
  }
}

/** A `Date` that reads this clock, to stand in a function's own scope; in everything else it is the real one. */
export const dateOf = (clock: Clock): DateConstructor =>
  new Proxy(Date, {
    construct: (target, args, made) =>
      args.length === 0
        ? new target(clock.now())
        : Reflect.construct(target, args, made === target ? target : made),
    apply: () => new Date(clock.now()).toString(),
    get: (target, name) => (name === 'now' ? clock.now : Reflect.get(target, name)),
  })
