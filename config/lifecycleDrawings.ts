import { diagramOf, type Lifecycle } from '../domain/kernel'
import {
  ACTIVITY_EVENTS,
  ACTIVITY_LIFE,
  ACTIVITY_STATES,
  DEDUCTION_EVENTS,
  DEDUCTION_LIFECYCLE,
  DEDUCTION_STATES,
  DEDUCTION_WHEN_DUE,
  FLAG_EVENT_NAMES,
  FLAG_LIFE,
  FLAG_STATES,
  GUARD_RULES,
  TURN_EVENTS,
  TURN_LIFE,
  TURN_STATES,
} from '../domain/points'
import { LIFECYCLE, MATTER_EVENTS, MATTER_STATES, WHEN_DUE } from '../domain/station'
import { VOTE_EVENTS, VOTE_LIFECYCLE, VOTE_STATES } from '../domain/vote'
import { WHEN_WISH_DUE, WISH_DAYS, WISH_EVENTS, WISH_LIFECYCLE, WISH_STATES } from '../domain/wish'
import { SHORTFALLS, WHEN_WORK_DUE, WORK_EVENTS, WORK_STATES, WORKS_LIFECYCLE } from '../domain/works'

type Words<Key extends string> = Readonly<Record<Key, string>>
type Life<S extends string, E extends string> = {
  readonly table: Lifecycle<S, E>
  readonly start: S
  readonly events: Words<E>
  readonly states: Words<S>
}

const drawn = <S extends string, E extends string>({
  table,
  start,
  events,
  states,
}: Life<S, E>): string[] => [
  '```mermaid',
  diagramOf(
    table,
    start,
    event => events[event],
    state => states[state],
  ).trimEnd(),
  '```',
  '',
]

/** One drawing's page: what it is of, where it is made from, and what follows it. */
const page = (title: string, from: string, ...rest: readonly string[]): string =>
  [`# ${title}`, '', `Made from ${from} by \`npm run diagrams\`; a test keeps it so.`, '', ...rest].join('\n')

const table = (head: string, rows: readonly (readonly [string, string])[]): string[] => [
  `| ${head} |`,
  '|---|---|',
  ...rows.map(([left, right]) => `| ${left} | ${right} |`),
  '',
]

/** What time does in each state, in words. */
const dueRows = <S extends string, E extends string>(
  due: Readonly<Partial<Record<S, E>>>,
  states: Words<S>,
  words: Words<E>,
): [string, string][] =>
  (Object.entries(due) as [S, E][]).map(([state, event]) => [states[state], words[event]])

const MATTER_DUE = {
  climb: '自动提级到上一级；已在街道的列入督办，重新限期',
  supervise: '列入督办，重新限期',
  lapse: '按未评价计，进入待销号',
  overturn: '按居民的意见受理',
} as const

const matter = (): string =>
  page(
    'A matter’s life',
    '`domain/station/lifecycle.ts`',
    ...drawn({ table: LIFECYCLE, start: 'raised', events: MATTER_EVENTS, states: MATTER_STATES }),
    ...table('state | when its deadline passes', dueRows(WHEN_DUE, MATTER_STATES, MATTER_DUE)),
  )

const deduction = (): string =>
  page(
    'A deduction’s life',
    '`domain/points/conduct/lifecycle.ts`',
    ...drawn({
      table: DEDUCTION_LIFECYCLE,
      start: 'noticed',
      events: DEDUCTION_EVENTS,
      states: DEDUCTION_STATES,
    }),
    ...table(
      'state | when its last day has passed',
      dueRows(DEDUCTION_WHEN_DUE, DEDUCTION_STATES, DEDUCTION_EVENTS),
    ),
  )

const WISH_DUE = {
  rise: `满 ${WISH_DAYS.rise.days} 天没有圆，升到上一级心愿库；街道是最高一级`,
  lapse: '过了答应的日子还没送达，重新开放认领',
  remind: `送达满 ${WISH_DAYS.thanks.days} 天没有致谢，提醒一次，可由负责人代为致谢`,
} as const

const wish = (): string =>
  page(
    'A small wish’s life',
    '`domain/wish/lifecycle.ts`',
    ...drawn({ table: WISH_LIFECYCLE, start: 'open', events: WISH_EVENTS, states: WISH_STATES }),
    ...table('state | when its moment passes', dueRows(WHEN_WISH_DUE, WISH_STATES, WISH_DUE)),
  )

const activity = (): string =>
  page(
    'An activity’s life, and a turn’s',
    '`domain/points/activity/life.ts`',
    ...drawn({ table: ACTIVITY_LIFE, start: 'open', events: ACTIVITY_EVENTS, states: ACTIVITY_STATES }),
    'One person’s service on one day:',
    '',
    ...drawn({ table: TURN_LIFE, start: 'awaited', events: TURN_EVENTS, states: TURN_STATES }),
  )

const vote = (): string =>
  page(
    'A vote’s life',
    '`domain/vote/lifecycle.ts`',
    ...drawn({ table: VOTE_LIFECYCLE, start: 'drafted', events: VOTE_EVENTS, states: VOTE_STATES }),
  )

const flag = (): string =>
  page(
    'A flag’s life',
    '`domain/points/guard/flag.ts` and `guardRules.ts`',
    ...drawn({ table: FLAG_LIFE, start: 'open', events: FLAG_EVENT_NAMES, states: FLAG_STATES }),
    ...table(
      'rule | when it raises a flag',
      Object.values(GUARD_RULES).map(({ name, words }) => [name, words] as const),
    ),
  )

const SHORT = Object.values(SHORTFALLS)
  .map(({ name, note }) => `${name}（${note}）`)
  .join('、')
const WORKS_DUE = {
  closeFunding: `筹满了就开工；没有筹满，按事先公布的办：${SHORT}`,
  closeCheck: '说合格的户多，或没有人提出不合格，进入质保期；否则退回整改',
  endWarranty: '质保期满',
} as const

const works = (): string =>
  page(
    'A renovation project’s life',
    '`domain/works/life.ts`',
    ...drawn({ table: WORKS_LIFECYCLE, start: 'planned', events: WORK_EVENTS, states: WORK_STATES }),
    ...table('state | when its moment passes', dueRows(WHEN_WORK_DUE, WORK_STATES, WORKS_DUE)),
  )

/** Every drawing there is, by the file it is kept in. */
export const diagrams = (): Readonly<Record<string, string>> => ({
  'docs/diagrams/matter.md': matter(),
  'docs/diagrams/deduction.md': deduction(),
  'docs/diagrams/flag.md': flag(),
  'docs/diagrams/wish.md': wish(),
  'docs/diagrams/activity.md': activity(),
  'docs/diagrams/vote.md': vote(),
  'docs/diagrams/works.md': works(),
})
