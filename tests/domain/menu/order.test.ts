import { DAY_MS, dayOf } from '@domain/kernel'
import { counted, enterPaper, type Order, settlePaper, tick } from '@domain/menu'
import fc from 'fast-check'
import { codeOf, must } from '../station/walk'
import { blank, by, NOW, open } from './cast'

const round = open()
const signed = (day: number) => dayOf(NOW + day * DAY_MS)
/** Each day's paper has a photo of its own. */
const photoOf = (day: number) => `cloud://env/uploads/p/${day}.jpg`
const paper = (ticks: string[], day = 1) => ({ ticks, photo: photoOf(day), signedOn: signed(day) })
const says = (ticks: string[], day = 1) => ({ ticks, signedOn: signed(day) })
const entered = (order: Order, ticks: string[], who: string, day = 1, now = NOW + 2 * DAY_MS) =>
  enterPaper(order, paper(ticks, day), round, by(who, now))

describe('a household’s list on the phone', () => {
  it('is one, whoever of the family taps, and can be changed until the end', () => {
    const mother = must(tick(blank(round), ['green', 'light'], 0, round, by('mother')))
    expect(mother).toMatchObject({ ticks: ['green', 'light'], source: 'online', revision: 1 })
    const daughter = must(tick(mother, ['elderly'], 1, round, by('daughter')))
    expect(daughter).toMatchObject({ ticks: ['elderly'], revision: 2 })
    expect(must(tick(daughter, [], 2, round, by('mother'))).ticks).toEqual([])
  })

  it('is not overwritten unseen: whoever looked at an older one is told', () => {
    const mother = must(tick(blank(round), ['green'], 0, round, by('mother')))
    expect(codeOf(tick(mother, ['light'], 0, round, by('daughter')))).toBe('menu.orderChanged')
  })

  it('is refused before the round opens, after it ends, and for what is not on the menu', () => {
    const late = by('mother', round.closesAt)
    expect(codeOf(tick(blank(round), ['green'], 0, round, late))).toBe('menu.notOpen')
    expect(codeOf(tick(blank(round), ['castle'], 0, round, by('mother')))).toBe('menu.itemUnknown')
    expect(codeOf(tick(blank(round), ['green'], 0, { ...round, state: 'drafted' }, by('mother')))).toBe(
      'menu.notOpen',
    )
  })

  it('holds no basic items: they are done by the survey, whoever ticks them', () => {
    expect(codeOf(tick(blank(round), ['water'], 0, round, by('mother')))).toBe('menu.itemUnknown')
    expect(codeOf(entered(blank(round), ['water'], 'grid'))).toBe('menu.itemUnknown')
  })

  it('with an item goes what it needs', () => {
    const items = round.items.map(one => (one.key === 'clinic' ? { ...one, needs: ['service'] } : one))
    const needing = { ...round, items }
    expect(tick(blank(round), ['clinic'], 0, needing, by('mother'))).toMatchObject({
      refusal: { code: 'menu.needs', facts: { name: '卫生服务站', other: '社区综合服务设施' } },
    })
    expect(tick(blank(round), ['clinic', 'service'], 0, needing, by('mother')).ok).toBe(true)
  })
})

describe('a paper signed at the door', () => {
  it('counts when two people, each by themselves, read the same', () => {
    const once = must(entered(blank(round), ['green'], 'grid'))
    expect(once).toMatchObject({ paperState: 'once', ticks: null })
    const twice = must(entered(once, ['green'], 'head'))
    expect(twice).toMatchObject({ paperState: 'agreed', ticks: ['green'], source: 'paper' })
    expect(codeOf(entered(twice, ['green'], 'third'))).toBe('menu.paperAgreed')
  })

  it('is not entered twice by one person', () => {
    const once = must(entered(blank(round), ['green'], 'grid'))
    expect(codeOf(entered(once, ['green'], 'grid'))).toBe('menu.paperSame')
  })

  it('that is read differently waits until a third person decides by the photo', () => {
    const differs = must(entered(must(entered(blank(round), ['green'], 'grid')), ['light'], 'head'))
    expect(differs).toMatchObject({ paperState: 'differs', ticks: null })
    expect(codeOf(settlePaper(differs, says(['green']), '照片上是绿化', round, by('grid')))).toBe(
      'menu.paperSame',
    )
    const settled = must(settlePaper(differs, says(['green']), '照片上是绿化', round, by('secretary')))
    expect(settled).toMatchObject({ paperState: 'settled', ticks: ['green'] })
    expect(codeOf(settlePaper(settled, says(['light']), '再改', round, by('secretary')))).toBe(
      'menu.paperSettled',
    )
  })

  it('may be entered after the end, if it was signed before, until the plan is made', () => {
    const after = round.closesAt + DAY_MS
    expect(entered(blank(round), ['green'], 'grid', 3, after).ok).toBe(true)
    expect(codeOf(entered(blank(round), ['green'], 'grid', 25, after))).toBe('menu.paperDay')
    expect(
      codeOf(enterPaper(blank(round), paper(['green']), { ...round, state: 'planned' }, by('grid'))),
    ).toBe('menu.notOpen')
  })

  it('signed before the round opened, or on a day to come, is refused', () => {
    expect(codeOf(entered(blank(round), ['green'], 'grid', -1))).toBe('menu.paperDay')
    expect(codeOf(entered(blank(round), ['green'], 'grid', 3))).toBe('menu.paperDay')
  })

  it('on which two people read different days is read differently, whichever day is later and whose photo it is', () => {
    const once = must(entered(blank(round), ['green'], 'grid', 1))
    const later = { ...paper(['green'], 1), signedOn: signed(2) }
    expect(must(enterPaper(once, later, round, by('head', NOW + 2 * DAY_MS)))).toMatchObject({
      paperState: 'differs',
    })
    const earlier = must(entered(once, ['green'], 'head', 0))
    expect(earlier).toMatchObject({ paperState: 'differs', ticks: null, paper: { photo: photoOf(1) } })
    const settled = must(settlePaper(earlier, says(['green'], 0), '照片上是前一天', round, by('secretary')))
    expect(settled).toMatchObject({
      paperState: 'settled',
      ticks: ['green'],
      paper: { settled: { signedOn: signed(0) } },
    })
    expect(codeOf(settlePaper(earlier, says(['green'], 30), '写错', round, by('secretary')))).toBe(
      'menu.paperDay',
    )
  })

  it('signed later begins anew; what was sure before counts until the new one is', () => {
    const agreed = must(entered(must(entered(blank(round), ['green'], 'grid')), ['green'], 'head'))
    const anew = must(entered(agreed, ['light'], 'grid', 2))
    expect(anew).toMatchObject({ paperState: 'once', ticks: ['green'], source: 'paper' })
    const differs = must(entered(anew, ['elderly'], 'head', 2))
    expect(differs).toMatchObject({ paperState: 'differs', ticks: ['green'], source: 'paper' })
    const settled = must(settlePaper(differs, says(['light']), '照片上是照明', round, by('secretary')))
    expect(settled).toMatchObject({ paperState: 'settled', ticks: ['light'] })
    expect(must(entered(anew, ['light'], 'head', 2))).toMatchObject({
      paperState: 'agreed',
      ticks: ['light'],
    })
  })

  it('signed later twice keeps what was sure, not what was entered once', () => {
    const agreed = must(entered(must(entered(blank(round), ['green'], 'grid', 0)), ['green'], 'head', 0))
    const mistaken = must(entered(agreed, ['light'], 'grid', 1))
    expect(must(entered(mistaken, ['elderly'], 'grid', 2))).toMatchObject({
      paperState: 'once',
      ticks: ['green'],
      paper: { before: { ticks: ['green'], signedOn: signed(0) } },
    })
  })

  it('signed earlier than the last tap does not count before it, though a newer paper waits', () => {
    const agreed = must(entered(must(entered(blank(round), ['green'], 'grid', 0)), ['green'], 'head', 0))
    const tapped = must(tick(agreed, ['elderly'], 2, round, by('mother')))
    expect(must(entered(tapped, ['light'], 'grid', 2))).toMatchObject({
      ticks: ['elderly'],
      source: 'online',
    })
  })

  it('that was entered once by mistake is put right by somebody else, and holds up nothing', () => {
    const once = must(entered(blank(round), ['green'], 'grid'))
    expect(codeOf(settlePaper(once, says([]), '签的是另一户', round, by('grid')))).toBe('menu.paperSame')
    expect(must(settlePaper(once, says([]), '签的是另一户', round, by('secretary')))).toMatchObject({
      paperState: 'settled',
      ticks: [],
    })
    expect(codeOf(settlePaper(blank(round), says([]), '没有单', round, by('secretary')))).toBe(
      'menu.paperAlike',
    )
  })
})

describe('phone and paper of one household', () => {
  const both = (day: number, rule: 'lastCounts' | 'paperCounts') => {
    const online = { byId: 'm', byName: 'm', at: NOW + 2 * DAY_MS, ticks: ['green'] }
    const entries = [
      { byId: 'a', byName: 'a', at: 0, ticks: ['light'], signedOn: signed(day) },
      { byId: 'b', byName: 'b', at: 0, ticks: ['light'], signedOn: signed(day) },
    ]
    return counted(
      { online, paper: { photo: photoOf(day), entries, settled: null, before: null } },
      { mergeRule: rule },
    )
  }
  it.each([
    ['a paper signed later counts', 3, 'lastCounts', 'paper'],
    ['of the same day the phone counts', 2, 'lastCounts', 'online'],
    ['a paper signed earlier does not count', 1, 'lastCounts', 'online'],
    ['the paper counts whenever it was signed, where that is the rule', 1, 'paperCounts', 'paper'],
  ] as const)('%s', (_, day, rule, source) => {
    expect(both(day, rule).source).toBe(source)
  })

  it('are one list whatever is done in whatever order', () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('tick' as const),
        ticks: fc.subarray(['green', 'light', 'elderly']),
        day: fc.integer({ min: 0, max: 25 }),
      }),
      fc.record({
        kind: fc.constant('paper' as const),
        ticks: fc.subarray(['green', 'light']),
        day: fc.integer({ min: 0, max: 25 }),
        who: fc.constantFrom('grid', 'head', 'unit'),
      }),
      fc.record({
        kind: fc.constant('settle' as const),
        ticks: fc.subarray(['green', 'light']),
        day: fc.integer({ min: 0, max: 25 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), acts => {
        let order = blank(round)
        let day = 0
        for (const one of acts) {
          day = Math.max(day, one.day)
          const now = NOW + day * DAY_MS
          const done =
            one.kind === 'tick'
              ? tick(order, one.ticks, order.revision, round, by('mother', now))
              : one.kind === 'paper'
                ? enterPaper(order, paper(one.ticks, one.day), round, by(one.who, now))
                : settlePaper(order, says(one.ticks, one.day), '看照片', round, by('secretary', now))
          if (!done.ok) continue
          expect(done.value.revision).toBe(order.revision + 1)
          order = done.value
        }
        expect(order.ticks === null).toBe(order.source === null)
        if (order.source === 'online') expect(order.ticks).toEqual(order.online?.ticks)
        if ((order.paperState === 'once' || order.paperState === 'differs') && order.source === 'paper')
          expect(order.ticks).toEqual(order.paper?.before?.ticks)
        const hands = order.paper?.entries.map(({ byId }) => byId) ?? []
        expect(new Set(hands).size).toBe(hands.length)
      }),
    )
  })
})
