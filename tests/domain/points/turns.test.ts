import { createHmac } from 'node:crypto'
import { dayOf, MINUTE_MS, mayHappen, momentOf } from '@domain/kernel'
import {
  type Activity,
  awaitedTurn,
  certificateOf,
  checkedIn,
  checkedOut,
  codeInPicture,
  codeOf,
  codesFrom,
  confirmed,
  isCodeGood,
  mayConfirmOn,
  minutesServed,
  nextSession,
  ratedTurn,
  readPicture,
  refusedTurn,
  type Session,
  STEP_MS,
  sessionAt,
  sessionOn,
  stepAt,
  TURN_LIFE,
  type Turn,
  takenBackTurn,
} from '@domain/points'
import fc from 'fast-check'

const HOURS = { firstOn: '2026-11-28', lastOn: '2026-11-30', from: 540, until: 660 }
const session = sessionOn(HOURS, '2026-11-28') as Session
const at = (minute: number, day = '2026-11-28') => momentOf(day, minute)
const BY = { id: 'head', name: '张建国' }

const activity = { _id: 'a1', compoundId: 'c1', title: '大扫除', rule: { name: '清洁' } } as Activity
const whose = { key: 'p1', personId: 'p1', householdId: 'h1', path: {}, name: '王', place: '3号楼' }
const awaited = awaitedTurn(activity, whose, '2026-11-28')
const value = <T>(decided: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}
const arrived = value(checkedIn(awaited, session, at(545)))
const done = value(checkedOut(arrived, session, at(655), BY))
const refused = value(refusedTurn(awaited, '没有来', BY))

describe('The code at the place', () => {
  const now = at(545)

  it('is good in its half minute and the next, and not before or after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.integer({ min: 0, max: STEP_MS - 1 }),
        (step, into) => {
          const code = codeOf('secret', 'in', step)
          const begin = step * STEP_MS
          expect(isCodeGood('secret', 'in', code, begin + into)).toBe(true)
          expect(isCodeGood('secret', 'in', code, begin + STEP_MS + into)).toBe(true)
          // Another step's code may be the same six digits by chance: one in a million.
          const others = [codeOf('secret', 'in', step + 2), codeOf('secret', 'in', step + 1)]
          if (!others.includes(code))
            expect(isCodeGood('secret', 'in', code, begin + 2 * STEP_MS + into)).toBe(false)
          expect(code).toMatch(/^\d{6}$/)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is another for going, and for another activity', () => {
    const step = stepAt(now)
    expect(codeOf('secret', 'in', step)).not.toBe(codeOf('secret', 'out', step))
    expect(codeOf('secret', 'in', step)).not.toBe(codeOf('secres', 'in', step))
  })

  it('is the same that RFC 4226 would cut out of the same bytes', () => {
    // HMAC-SHA-256 of «in:1» under «12345678901234567890», truncated by hand with node's own hash.
    for (const step of [0, 1, 59_912_345]) {
      const mac = createHmac('sha256', '12345678901234567890').update(`in:${step}`).digest()
      const offset = (mac.at(-1) ?? 0) & 15
      const number = mac.readUInt32BE(offset) & 0x7fffffff
      expect(codeOf('12345678901234567890', 'in', step)).toBe(String(number % 1_000_000).padStart(6, '0'))
    }
  })

  it('is fetched ahead for twenty minutes without a hole', () => {
    const codes = codesFrom('secret', now, 20)
    expect(codes).toHaveLength(40)
    codes.forEach(({ fromAt, in: code }, i) => {
      expect(fromAt).toBe((stepAt(now) + i) * STEP_MS)
      expect(isCodeGood('secret', 'in', code, fromAt)).toBe(true)
    })
  })

  it('is read from its picture, and from no other', () => {
    expect(readPicture(codeInPicture('out', 'a1', '012345'))).toEqual({
      purpose: 'out',
      activityId: 'a1',
      code: '012345',
    })
    for (const text of ['', 'haoyi:in:a1:12345', 'haoyi:by:a1:123456', 'https://x.cn', 'haoyi:in:a 1:123456'])
      expect(readPicture(text)).toBeNull()
  })
})

describe('The hours', () => {
  it('open half an hour before and close an hour after, each day', () => {
    expect(sessionAt(HOURS, at(510) - 1)).toBeNull()
    expect(sessionAt(HOURS, at(510))?.day).toBe('2026-11-28')
    expect(sessionAt(HOURS, at(720))?.day).toBe('2026-11-28')
    expect(sessionAt(HOURS, at(720) + 1)).toBeNull()
    expect(sessionAt(HOURS, at(600, '2026-11-30'))?.day).toBe('2026-11-30')
    expect(sessionAt(HOURS, at(600, '2026-12-01'))).toBeNull()
  })

  it('until midnight may still be left after it, and before midnight one may come to the next day’s', () => {
    const night = { ...HOURS, from: 1320, until: 1440 }
    expect(sessionAt(night, at(30, '2026-11-29'))?.day).toBe('2026-11-28')
    const early = { ...HOURS, from: 0, until: 120 }
    expect(sessionAt(early, at(1425, '2026-11-27'))?.day).toBe('2026-11-28')
  })

  it('come next on the day itself, on the day after, and after the last not at all', () => {
    expect(nextSession(HOURS, at(0, '2026-11-20'))?.day).toBe('2026-11-28')
    expect(nextSession(HOURS, at(600))?.day).toBe('2026-11-28')
    expect(nextSession(HOURS, at(660))?.day).toBe('2026-11-29')
    expect(nextSession(HOURS, at(660, '2026-11-30'))).toBeNull()
  })

  it('count no more than there are, none below nothing, and nobody loses a quarter by ten minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 480, max: 700 }), fc.integer({ min: 480, max: 800 }), (from, until) => {
        const minutes = minutesServed(session, at(from), at(until))
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(minutes).toBeLessThanOrEqual(120)
        if (until < from) return
        expect(minutes).toBeLessThanOrEqual(Math.max(0, until - from) + 20)
      }),
    )
    expect(minutesServed(session, at(550), at(650))).toBe(120)
    expect(minutesServed(session, at(551), at(649))).toBe(98)
  })
})

describe('A turn of service', () => {
  it('is come to once: saying so again changes nothing', () => {
    expect(arrived).toMatchObject({ state: 'arrived', how: 'code', arrivedAt: at(545) })
    expect(checkedIn(arrived, session, at(600))).toEqual({ ok: true, value: arrived })
    expect(checkedIn(awaited, session, at(661))).toMatchObject({ refusal: { code: 'points.checkInClosed' } })
  })

  it('is left after a quarter of an hour, with the organiser as the one who stands for it', () => {
    expect(done).toMatchObject({ state: 'done', minutes: 120, verifierId: 'head' })
    expect(checkedOut(awaited, session, at(600), BY)).toMatchObject({
      refusal: { code: 'points.notArrived' },
    })
    const late = value(checkedIn(awaited, session, at(580)))
    expect(checkedOut(late, session, at(594), BY)).toMatchObject({ refusal: { code: 'points.tooSoon' } })
    expect(checkedOut(late, session, at(595), BY)).toMatchObject({ value: { minutes: 15 } })
  })

  it('does in each state what the table has, and nothing else', () => {
    const turns: Record<string, Turn> = { awaited, arrived, done, refused }
    const deeds = {
      checkIn: (turn: Turn) => checkedIn(turn, session, at(545)).ok && turn.state !== 'arrived',
      checkOut: (turn: Turn) => checkedOut(turn, session, at(650), BY).ok,
      confirm: (turn: Turn) => confirmed(turn, HOURS, session, 60, BY, at(660)).ok,
      refuse: (turn: Turn) => refusedTurn(turn, '没有来', BY).ok,
      rate: (turn: Turn) => ratedTurn(turn, 1).ok,
      takeBack: (turn: Turn) => takenBackTurn(turn, '没有来', BY) !== null,
    } as const
    for (const [state, turn] of Object.entries(turns))
      for (const [event, happens] of Object.entries(deeds))
        expect([state, event, happens(turn)]).toEqual([
          state,
          event,
          mayHappen(TURN_LIFE, state as Turn['state'], event as keyof typeof deeds),
        ])
  })

  it('is confirmed for no more minutes than it has or than have passed, from its beginning on, for a month', () => {
    expect(confirmed(awaited, HOURS, session, 121, BY, at(900))).toMatchObject({
      refusal: { code: 'points.tooManyMinutes', facts: { most: 120 } },
    })
    expect(confirmed(awaited, HOURS, session, 120, BY, at(650))).toMatchObject({
      value: { how: 'organiser' },
    })
    expect(confirmed(awaited, HOURS, session, 120, BY, at(649))).toMatchObject({
      refusal: { code: 'points.minutesAhead', facts: { most: 119 } },
    })
    const on = (now: number) => mayConfirmOn(HOURS, '2026-11-28', now)
    expect(on(at(540) - 1)).toMatchObject({ refusal: { code: 'points.turnAhead' } })
    expect(on(at(540)).ok).toBe(true)
    expect(on(at(1439, '2026-12-29')).ok).toBe(true)
    expect(on(at(0, '2026-12-30'))).toMatchObject({ refusal: { code: 'points.turnTooLate' } })
    expect(mayConfirmOn(HOURS, '2026-12-01', at(0, '2026-12-02'))).toMatchObject({
      refusal: { code: 'points.noSuchDay' },
    })
  })
})

describe('The proof of service', () => {
  const person = { name: '王秀英', compoundName: '天润花园' }
  const now = at(1000)
  const turnsOf = (minutes: readonly number[]) =>
    minutes.map((length, i) => ({
      ...done,
      _id: `t${i}`,
      day: dayOf(at(0) - i * 1440 * MINUTE_MS),
      minutes: length,
    }))

  it('adds up, says its check value whatever the order, and another where a minute is another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 15, max: 720 }), { minLength: 1, maxLength: 20 }), minutes => {
        const turns = turnsOf(minutes)
        const proof = certificateOf(person, turns, now)
        expect(proof.minutes).toBe(minutes.reduce((sum, length) => sum + length, 0))
        expect(proof.turns).toBe(minutes.length)
        expect(certificateOf(person, [...turns].reverse(), now)).toEqual(proof)
        const [first, ...rest] = turns
        const changed = [{ ...(first as Turn), minutes: (first as Turn).minutes + 1 }, ...rest]
        expect(certificateOf(person, changed, now).check).not.toBe(proof.check)
        expect(certificateOf({ ...person, name: '王秀莹' }, turns, now).check).not.toBe(proof.check)
      }),
      { numRuns: 50 },
    )
  })

  it('holds only what was done', () => {
    expect(certificateOf(person, [awaited, arrived, refused, done], now).turns).toBe(1)
    expect(certificateOf(person, [], now)).toMatchObject({ turns: 0, minutes: 0, lines: [] })
  })
})
