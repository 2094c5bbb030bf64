import * as z from 'zod/mini'
import { type Contract, Day, FileId, Id, keysOf, Skip, Words } from '../kernel'
import { ReceiptLine } from './ballot'
import { AskedLine, Correction, CorrectionKindSchema, LineChange } from './correcting'
import { Count, Owner } from './owners'
import { PAPER_STATES } from './paper'
import { ballotSlipOps } from './papersOps'
import { BuildingPart } from './participation'
import { PaperView, VoteHead, VoteView } from './views'
import { Choices, VoteDraft } from './vote'

const voteId = Id
const about = z.strictObject({ voteId })
const done = z.strictObject({ voteId })
const compoundId = Id
const why = Words(2, 200)
const file = z.strictObject({ name: z.string(), url: z.string() })
const rollMade = z.strictObject({
  roll: Count,
  rollNo: z.int(),
  unknown: z.int(),
  missing: z.int(),
  extra: z.int(),
  applied: z.boolean(),
})
const paperState = z.enum(keysOf(PAPER_STATES))
/** The mark is needed: the same person once with it and once without would be two. */
const GivenDeputy = z.strictObject({ name: Words(2, 20), mark: Words(4, 4) })

const reading = {
  list: {
    kind: 'query',
    input: z.strictObject({ compoundId, skip: Skip }),
    output: z.strictObject({ votes: z.array(VoteHead), more: z.boolean(), canManage: z.boolean() }),
    allow: 'vote.read',
  },
  show: { kind: 'query', input: about, output: VoteView, allow: 'vote.read' },
  /** Participation, building by building; nobody sees more than that before the result. */
  board: {
    kind: 'query',
    input: about,
    output: z.strictObject({
      head: VoteHead,
      roll: Count,
      tookPart: Count,
      buildings: z.array(BuildingPart),
    }),
    allow: 'vote.read',
  },
  /** The published list: a code and what was chosen, and nothing that leads to a home. Empty where fewer than five voted. */
  receipts: {
    kind: 'query',
    input: about,
    output: z.strictObject({ lines: z.array(ReceiptLine), isWithheld: z.boolean() }),
    allow: 'vote.read',
  },
} as const satisfies Contract

const managing = {
  roll: {
    kind: 'query',
    input: z.strictObject({ voteId, skip: Skip, text: Words(0, 20) }),
    output: z.strictObject({ owners: z.array(Owner), more: z.boolean() }),
    allow: 'vote.manage',
  },
  /** What waits, the oldest first; then what is decided. */
  corrections: {
    kind: 'query',
    input: about,
    output: z.strictObject({ corrections: z.array(AskedLine) }),
    allow: 'vote.manage',
  },
  /** Makes a draft, or changes one. */
  keep: {
    kind: 'command',
    input: z.strictObject({ compoundId, voteId: z.nullable(Id), draft: VoteDraft }),
    output: done,
    allow: 'vote.manage',
  },
  /** Makes the roll from the compound's own households and the owners registered in them. */
  drawRoll: { kind: 'command', input: about, output: rollMade, allow: 'vote.manage' },
  importRoll: {
    kind: 'command',
    input: z.strictObject({ voteId, fileId: FileId, apply: z.boolean() }),
    output: rollMade,
    allow: 'vote.manage',
  },
  openRoll: { kind: 'command', input: about, output: done, allow: 'vote.manage' },
  changeLine: {
    kind: 'command',
    input: z.strictObject({ voteId, ownerKey: Id, change: LineChange, why }),
    output: z.strictObject({ owner: Owner }),
    allow: 'vote.manage',
  },
  /** Puts a line right as was asked, or says why not. Of «I am the owner» a yes lets the person vote for that line. */
  decideCorrection: {
    kind: 'command',
    input: z.strictObject({
      correctionId: Id,
      isAccepted: z.boolean(),
      answer: why,
      change: z.nullable(LineChange),
    }),
    output: z.strictObject({ state: Correction.shape.state }),
    allow: 'vote.manage',
  },
  freeze: { kind: 'command', input: about, output: done, allow: 'vote.manage' },
  notice: {
    kind: 'command',
    input: z.strictObject({ voteId, opensOn: Day, closesOn: Day }),
    output: done,
    allow: 'vote.manage',
  },
  cancel: { kind: 'command', input: z.strictObject({ voteId, why }), output: done, allow: 'vote.manage' },
  decidePaper: {
    kind: 'command',
    input: z.strictObject({ voteId, ownerKey: Id, which: z.enum(['first', 'second', 'aside']), why }),
    output: z.strictObject({ state: paperState }),
    allow: 'vote.manage',
  },
  /** The frozen roll, or the published result, as a workbook for the city's own voting system. */
  exportSheet: {
    kind: 'command',
    input: z.strictObject({ voteId, what: z.enum(['roll', 'result']) }),
    output: file,
    allow: 'vote.manage',
  },
} as const satisfies Contract

const voting = {
  askCorrection: {
    kind: 'command',
    input: z.strictObject({
      voteId,
      ownerKey: Id,
      kind: CorrectionKindSchema,
      words: Correction.shape.words,
    }),
    output: z.strictObject({ state: Correction.shape.state }),
    allow: 'vote.cast',
  },
  cast: {
    kind: 'command',
    input: z.strictObject({ voteId, ownerKey: Id, choices: Choices }),
    output: z.strictObject({ receipt: z.string(), isCounted: z.boolean() }),
    allow: 'vote.cast',
  },
  papers: {
    kind: 'query',
    input: z.strictObject({ voteId, skip: Skip }),
    output: z.strictObject({
      papers: z.array(PaperView),
      files: z.record(z.string(), z.string()),
      more: z.boolean(),
    }),
    allow: 'vote.read',
  },
  enterPaper: {
    kind: 'command',
    input: z.strictObject({
      voteId,
      householdId: Id,
      choices: Choices,
      proxy: z.nullable(GivenDeputy),
      photos: z.array(FileId).check(z.minLength(1), z.maxLength(3)),
    }),
    output: z.strictObject({ label: z.string(), state: paperState }),
    allow: 'vote.paper',
  },
} as const satisfies Contract

/** Every command and query about votes. */
export const voteContract = { ...reading, ...managing, ...voting, ...ballotSlipOps } as const
export type VoteContract = typeof voteContract
