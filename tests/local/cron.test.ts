import fc from 'fast-check'
import { nextFire, parseCron } from '../../local/cloud/cron'

const at = (china: string): number => Date.parse(`${china}+08:00`)
const next = (cron: string, from: string): string | null => {
  const fired = nextFire(parseCron(cron), at(from))
  return fired === null ? null : new Date(fired + 8 * 3_600_000).toISOString().slice(0, 19)
}

describe('a timer of seven fields, in China’s time,', () => {
  it.each([
    ['every five minutes', '0 */5 * * * * *', '2026-11-21T10:02:30', '2026-11-21T10:05:00'],
    ['strictly after now', '0 */5 * * * * *', '2026-11-21T10:05:00', '2026-11-21T10:10:00'],
    ['at eight in the morning, tomorrow', '0 0 8 * * * *', '2026-11-21T08:00:00', '2026-11-22T08:00:00'],
    ['on the first of the month', '0 30 9 1 * * *', '2026-11-21T00:00:00', '2026-12-01T09:30:00'],
    ['on working days', '0 0 9 * * 1-5 *', '2026-11-20T09:00:01', '2026-11-23T09:00:00'],
    ['at several times', '0 0 9,18 * * * *', '2026-11-21T09:30:00', '2026-11-21T18:00:00'],
    ['on a leap day', '0 0 0 29 2 * *', '2026-01-01T00:00:00', '2028-02-29T00:00:00'],
    ['every 20 seconds from the 5th', '5/20 * * * * * *', '2026-11-21T10:00:46', '2026-11-21T10:01:05'],
    ['never again', '0 0 0 1 1 * 2020', '2026-01-01T00:00:00', null],
  ])('fires %s', (_name, cron, from, expected) => {
    expect(next(cron, from)).toBe(expected)
  })

  it.each([
    '* * * * *',
    '0 60 * * * * *',
    '0 0 24 * * * *',
    '0 0 0 0 * * *',
    'x 0 0 * * * *',
    '0 0 5-2 * * * *',
    '*/0 * * * * * *',
  ])('is refused when it cannot be read: %s', cron => {
    expect(() => parseCron(cron)).toThrow()
  })

  it('fires at the very first second that fits, as walking second by second finds it', () => {
    const field = (max: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.integer({ min: 0, max }).map(String),
        fc.integer({ min: 2, max: 30 }).map(n => `*/${n}`),
      )
    fc.assert(
      fc.property(
        field(59),
        field(59),
        fc.integer({ min: 0, max: 86_400 * 400 }),
        (second, minute, offset) => {
          const cron = parseCron(`${second} ${minute} * * * * *`)
          const from = at('2026-01-01T00:00:00') + offset * 1000
          let expected = from + 1000
          const fits = (t: number) => {
            const date = new Date(t + 8 * 3_600_000)
            return cron[0]?.has(date.getUTCSeconds()) && cron[1]?.has(date.getUTCMinutes())
          }
          while (!fits(expected)) expected += 1000
          expect(nextFire(cron, from)).toBe(expected)
        },
      ),
      { numRuns: 200 },
    )
  })
})
