import { diagramOf } from '../domain/kernel'
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

const DUE_WORDS = {
  climb: '自动提级到上一级；已在街道的列入督办，重新限期',
  supervise: '列入督办，重新限期',
  lapse: '按未评价计，进入待销号',
  overturn: '按居民的意见受理',
} as const

const matter = (): string => {
  const drawing = diagramOf(
    LIFECYCLE,
    'raised',
    event => MATTER_EVENTS[event],
    state => MATTER_STATES[state],
  )
  const due = Object.entries(WHEN_DUE).map(
    ([state, what]) => `| ${MATTER_STATES[state as keyof typeof WHEN_DUE]} | ${DUE_WORDS[what]} |`,
  )
  return [
    '# A matter’s life',
    '',
    'Made from `domain/station/lifecycle.ts` by `npm run diagrams`; a test keeps it so.',
    '',
    '```mermaid',
    drawing.trimEnd(),
    '```',
    '',
    '| state | when its deadline passes |',
    '|---|---|',
    ...due,
    '',
  ].join('\n')
}

const deduction = (): string => {
  const drawing = diagramOf(
    DEDUCTION_LIFECYCLE,
    'noticed',
    event => DEDUCTION_EVENTS[event],
    state => DEDUCTION_STATES[state],
  )
  const due = Object.entries(DEDUCTION_WHEN_DUE).map(
    ([state, event]) =>
      `| ${DEDUCTION_STATES[state as keyof typeof DEDUCTION_WHEN_DUE]} | ${DEDUCTION_EVENTS[event]} |`,
  )
  return [
    '# A deduction’s life',
    '',
    'Made from `domain/points/conduct/lifecycle.ts` by `npm run diagrams`; a test keeps it so.',
    '',
    '```mermaid',
    drawing.trimEnd(),
    '```',
    '',
    '| state | when its last day has passed |',
    '|---|---|',
    ...due,
    '',
  ].join('\n')
}

const WISH_DUE_WORDS = {
  rise: `满 ${WISH_DAYS.rise.days} 天没有圆，升到上一级心愿库；街道是最高一级`,
  lapse: '过了答应的日子还没送达，重新开放认领',
  remind: `送达满 ${WISH_DAYS.thanks.days} 天没有致谢，提醒一次，可由负责人代为致谢`,
} as const

const wish = (): string => {
  const drawing = diagramOf(
    WISH_LIFECYCLE,
    'open',
    event => WISH_EVENTS[event],
    state => WISH_STATES[state],
  )
  const due = Object.entries(WHEN_WISH_DUE).map(
    ([state, what]) => `| ${WISH_STATES[state as keyof typeof WHEN_WISH_DUE]} | ${WISH_DUE_WORDS[what]} |`,
  )
  return [
    '# A small wish’s life',
    '',
    'Made from `domain/wish/lifecycle.ts` by `npm run diagrams`; a test keeps it so.',
    '',
    '```mermaid',
    drawing.trimEnd(),
    '```',
    '',
    '| state | when its moment passes |',
    '|---|---|',
    ...due,
    '',
  ].join('\n')
}

const activity = (): string => {
  const ofActivity = diagramOf(
    ACTIVITY_LIFE,
    'open',
    event => ACTIVITY_EVENTS[event],
    state => ACTIVITY_STATES[state],
  )
  const ofTurn = diagramOf(
    TURN_LIFE,
    'awaited',
    event => TURN_EVENTS[event],
    state => TURN_STATES[state],
  )
  return [
    '# An activity’s life, and a turn’s',
    '',
    'Made from `domain/points/activity/life.ts` by `npm run diagrams`; a test keeps it so.',
    '',
    '```mermaid',
    ofActivity.trimEnd(),
    '```',
    '',
    'One person’s service on one day:',
    '',
    '```mermaid',
    ofTurn.trimEnd(),
    '```',
    '',
  ].join('\n')
}
const vote = (): string =>
  [
    '# A vote’s life',
    '',
    'Made from `domain/vote/lifecycle.ts` by `npm run diagrams`; a test keeps it so.',
    '',
    '```mermaid',
    diagramOf(
      VOTE_LIFECYCLE,
      'drafted',
      event => VOTE_EVENTS[event],
      state => VOTE_STATES[state],
    ).trimEnd(),
    '```',
    '',
  ].join('\n')
const flag = (): string => {
  const drawing = diagramOf(
    FLAG_LIFE,
    'open',
    event => FLAG_EVENT_NAMES[event],
    state => FLAG_STATES[state],
  )
  const rules = Object.values(GUARD_RULES).map(({ name, words }) => `| ${name} | ${words} |`)
  return [
    '# A flag’s life',
    '',
    'Made from `domain/points/guard/flag.ts` and `guardRules.ts` by `npm run diagrams`; a test keeps it so.',
    '',
    '```mermaid',
    drawing.trimEnd(),
    '```',
    '',
    '| rule | when it raises a flag |',
    '|---|---|',
    ...rules,
    '',
  ].join('\n')
}

const WORKS_DUE_WORDS = {
  closeFunding: `筹满了就开工；没有筹满，按事先公布的办：${Object.values(SHORTFALLS)
    .map(({ name, note }) => `${name}（${note}）`)
    .join('、')}`,
  closeCheck: '说合格的户多，或没有人提出不合格，进入质保期；否则退回整改',
  endWarranty: '质保期满',
} as const

const works = (): string => {
  const drawing = diagramOf(
    WORKS_LIFECYCLE,
    'planned',
    event => WORK_EVENTS[event],
    state => WORK_STATES[state],
  )
  const due = Object.entries(WHEN_WORK_DUE).map(
    ([state, what]) => `| ${WORK_STATES[state as keyof typeof WHEN_WORK_DUE]} | ${WORKS_DUE_WORDS[what]} |`,
  )
  return [
    '# A renovation project’s life',
    '',
    'Made from `domain/works/life.ts` by `npm run diagrams`; a test keeps it so.',
    '',
    '```mermaid',
    drawing.trimEnd(),
    '```',
    '',
    '| state | when its moment passes |',
    '|---|---|',
    ...due,
    '',
  ].join('\n')
}

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
