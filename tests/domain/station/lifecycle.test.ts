import { endsOf, eventsFrom } from '@domain/kernel'
import {
  LIFECYCLE,
  MATTER_EVENTS,
  MATTER_STATES,
  type MatterEventName,
  type MatterState,
  PHASE_OF,
  STATION_REFUSALS,
  WHEN_DUE,
  WHILE_PAUSED,
} from '@domain/station'

const states = Object.keys(MATTER_STATES) as MatterState[]
const events = Object.keys(MATTER_EVENTS) as MatterEventName[]
const leadsFrom = (state: MatterState): MatterState[] =>
  eventsFrom(LIFECYCLE, state).flatMap(event => [...(LIFECYCLE[state][event] ?? [])])

describe('The table of a matter’s life', () => {
  test('a life ends closed out, merged or withdrawn; a refusal alone is not its end', () => {
    expect(endsOf(LIFECYCLE)).toEqual(['closed', 'merged', 'withdrawn'])
  })

  test('every state can be reached from its raising, and from every one an end can be reached', () => {
    const reached = (from: MatterState[]): Set<MatterState> => {
      const seen = new Set(from)
      for (const state of seen) for (const next of leadsFrom(state)) seen.add(next)
      return seen
    }
    expect([...reached(['raised'])].sort()).toEqual([...states].sort())
    for (const state of states)
      expect([...reached([state])].some(one => endsOf(LIFECYCLE).includes(one))).toBe(true)
  })

  test('every event but the raising stands in some row, and each leads somewhere', () => {
    const used = new Set(states.flatMap(state => eventsFrom(LIFECYCLE, state)))
    expect(events.filter(event => !used.has(event))).toEqual(['raise'])
    for (const state of states)
      for (const event of eventsFrom(LIFECYCLE, state))
        expect(LIFECYCLE[state][event]?.length).toBeGreaterThan(0)
  })

  test('wherever a deadline runs out something is said to happen, and only there', () => {
    const clocked = states.filter(state => PHASE_OF[state] === 'open' || PHASE_OF[state] === 'finishing')
    expect(Object.keys(WHEN_DUE).sort()).toEqual([...clocked].sort())
  })

  test('what can climb by the clock can climb by hand, and be sent down again', () => {
    for (const state of states.filter(one => (WHEN_DUE as Record<string, string>)[one] === 'climb')) {
      expect(eventsFrom(LIFECYCLE, state)).toEqual(
        expect.arrayContaining(['timeOut', 'escalate', 'sendDown']),
      )
    }
  })

  test('a stopped clock forbids whatever would go past it: deciding, setting tasks, publishing a result', () => {
    for (const event of ['assign', 'deliberate', 'resolve', 'accept', 'pause', 'sendDown'] as const)
      expect(WHILE_PAUSED).not.toContain(event)
  })

  test('every refusal is a Chinese sentence that ends as one', () => {
    for (const sentence of Object.values(STATION_REFUSALS))
      expect(sentence).toMatch(/^[^a-z]*(\{[a-z]+\}[^a-z]*)*。$/)
  })
})
