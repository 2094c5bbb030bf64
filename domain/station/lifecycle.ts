import type { Lifecycle } from '../kernel'
import type { MatterEventName, MatterState, Phase } from './matter'

/**
 * What may happen to a matter in each state, and where that leads. What climbs (`escalate`, `timeOut`, `reopen`) arrives `accepted`
 * at the level above, which deliberates anew; what nobody has accepted yet arrives there as it was.
 */
const TABLE = {
  raised: {
    accept: ['accepted'],
    decline: ['declined'],
    merge: ['merged'],
    absorb: ['raised'],
    escalate: ['raised'],
    sendDown: ['raised'],
    withdraw: ['withdrawn'],
    timeOut: ['raised'],
  },
  declined: { askSecondLook: ['secondLook'] },
  secondLook: { overturnDecline: ['raised'], upholdDecline: ['declined'], withdraw: ['withdrawn'] },
  accepted: {
    deliberate: ['deliberating'],
    assign: ['working'],
    report: ['accepted'],
    inviteExpert: ['accepted'],
    merge: ['merged'],
    absorb: ['accepted'],
    escalate: ['accepted'],
    sendDown: ['accepted'],
    pause: ['accepted'],
    resume: ['accepted'],
    review: ['accepted'],
    withdraw: ['withdrawn'],
    timeOut: ['accepted'],
  },
  deliberating: {
    assign: ['working'],
    deliberate: ['deliberating'],
    report: ['deliberating'],
    inviteExpert: ['deliberating'],
    absorb: ['deliberating'],
    escalate: ['accepted'],
    sendDown: ['accepted'],
    pause: ['deliberating'],
    resume: ['deliberating'],
    review: ['deliberating'],
    timeOut: ['accepted', 'deliberating'],
  },
  working: {
    resolve: ['resolved'],
    report: ['working'],
    inviteExpert: ['working'],
    absorb: ['working'],
    escalate: ['accepted'],
    sendDown: ['accepted'],
    pause: ['working'],
    resume: ['working'],
    review: ['working'],
    timeOut: ['accepted', 'working'],
  },
  resolved: { rate: ['rated', 'resolved'], lapse: ['rated'], review: ['resolved'] },
  rated: {
    closeOut: ['closed'],
    reopen: ['accepted'],
    rate: ['rated'],
    review: ['rated'],
    timeOut: ['rated'],
  },
  closed: {},
  merged: {},
  withdrawn: {},
} as const satisfies Lifecycle<MatterState, MatterEventName>

export const LIFECYCLE: Lifecycle<MatterState, MatterEventName> = TABLE

/** Where each state stands for lists. */
export const PHASE_OF = {
  raised: 'open',
  secondLook: 'open',
  accepted: 'open',
  deliberating: 'open',
  working: 'open',
  resolved: 'finishing',
  rated: 'finishing',
  closed: 'done',
  declined: 'off',
  merged: 'off',
  withdrawn: 'off',
} as const satisfies Record<MatterState, Phase>

/** What the clock does with a matter whose deadline has passed; `climb` becomes `supervise` at the top. */
export const WHEN_DUE = {
  raised: 'climb',
  accepted: 'climb',
  deliberating: 'climb',
  working: 'climb',
  secondLook: 'overturn',
  resolved: 'lapse',
  rated: 'supervise',
} as const satisfies Partial<Record<MatterState, 'climb' | 'overturn' | 'lapse' | 'supervise'>>

/** While the clock stands still only these may happen. */
export const WHILE_PAUSED: readonly MatterEventName[] = [
  'resume',
  'report',
  'review',
  'escalate',
  'withdraw',
  'absorb',
  'inviteExpert',
]
