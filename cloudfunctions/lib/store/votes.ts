import {
  areaOf,
  type Ballot,
  type Correction,
  type Deputed,
  type Owner,
  type Paper,
  type PaperState,
  type ReceiptLine,
  type Vote,
} from '@domain/vote'
import type { Database, Transaction } from './database'
import { everything } from './everything'

/** An owner of one roll of one vote; `confirmed` are those whom the secretary has confirmed though their name reads differently. */
export type StoredOwner = Owner & {
  readonly _id: string
  readonly rollId: string
  readonly no: number
  readonly households: readonly string[]
  readonly buildingId: string
  readonly areaCentiM2: number
  readonly confirmed: readonly string[]
}
type List = { readonly _id: string; readonly lines: readonly ReceiptLine[] }
export type BuildingSum = {
  readonly buildingId: string
  readonly heads: number
  readonly areaCentiM2: number
}

const AT_ONCE = 1000
/** Documents written by one request. */
const WRITTEN_AT_ONCE = 400

export const rollIdOf = ({ _id, rollNo }: Pick<Vote, '_id' | 'rollNo'>): string => `${_id}:${rollNo}`

/** Somebody whose «I am the owner», asked for one home, was accepted. */
type Confirmation = Pick<Correction, 'householdId' | 'byId'>

/** An owner as a line of a roll; of those confirmed in the vote it keeps whom one of its homes was confirmed for. */
export function storedOwner(
  rollId: string,
  owner: Owner,
  no: number,
  confirmations: readonly Confirmation[] = [],
): StoredOwner {
  const households = owner.units.map(({ householdId }) => householdId)
  const theirs = confirmations.filter(({ householdId }) => households.includes(householdId))
  return {
    _id: `${rollId}:${owner.key}`,
    rollId,
    no,
    ...owner,
    households,
    buildingId: owner.units[0]?.buildingId ?? '',
    areaCentiM2: areaOf(owner),
    confirmed: [...new Set(theirs.map(({ byId }) => byId))],
  }
}

/** The line of the roll alone: what is hashed, shown and counted. */
export const lineOf = ({ key, name, coOwners, isDeveloper, units }: StoredOwner): Owner => ({
  key,
  name,
  coOwners,
  isDeveloper,
  units,
})

const sumsByBuilding = async (
  db: Database,
  collection: 'voteOwners' | 'voteBallots',
  where: object,
): Promise<BuildingSum[]> => {
  const rows = await db.aggregate<{ _id: string; heads: number; areaCentiM2: number }>(
    collection,
    where,
    (pipeline, $) =>
      pipeline
        .group({ _id: '$buildingId', heads: $.sum(1), areaCentiM2: $.sum('$areaCentiM2') })
        .limit(AT_ONCE),
  )
  return rows.map(({ _id, ...sum }) => ({ buildingId: _id, ...sum }))
}

/** Rolls and who is on them. */
const rolls = (db: Database) => ({
  owner: (rollId: string, key: string) => db.get<StoredOwner>('voteOwners', `${rollId}:${key}`),
  ownerIn: (tx: Transaction, id: string) => tx.get<StoredOwner>('voteOwners', id),
  addOwnerIn: (tx: Transaction, owner: StoredOwner) => tx.insert('voteOwners', owner),
  putOwnerIn: (tx: Transaction, owner: StoredOwner) => tx.put('voteOwners', owner),
  ownersOfHouseholds: (rollId: string, households: readonly string[]): Promise<StoredOwner[]> =>
    households.length === 0
      ? Promise.resolve([])
      : db.find<StoredOwner>('voteOwners', {
          where: { households: db.command.in([...households]), rollId },
          limit: households.length,
        }),
  owners: (rollId: string, skip: number, limit: number) =>
    db.find<StoredOwner>('voteOwners', { where: { rollId }, orderBy: [['no', 'asc']], skip, limit }),
  allOwners: (rollId: string) =>
    everything(AT_ONCE, skip =>
      db.find<StoredOwner>('voteOwners', {
        where: { rollId },
        orderBy: [['no', 'asc']],
        skip,
        limit: AT_ONCE,
      }),
    ),
  /** The owners whose first home is in a building. */
  ownersOfBuilding: (rollId: string, buildingId: string) =>
    everything(AT_ONCE, skip =>
      db.find<StoredOwner>('voteOwners', {
        where: { rollId, buildingId },
        orderBy: [['no', 'asc']],
        skip,
        limit: AT_ONCE,
      }),
    ),
  ownersByBuilding: (rollId: string) => sumsByBuilding(db, 'voteOwners', { rollId }),
  async addOwnersIn(tx: Transaction, owners: readonly StoredOwner[]): Promise<void> {
    for (let from = 0; from < owners.length; from += WRITTEN_AT_ONCE)
      await tx.insertAll('voteOwners', owners.slice(from, from + WRITTEN_AT_ONCE))
  },

  correction: (id: string) => db.get<Correction>('voteCorrections', id),
  correctionIn: (tx: Transaction, id: string) => tx.get<Correction>('voteCorrections', id),
  addCorrectionIn: (tx: Transaction, correction: Correction) => tx.insert('voteCorrections', correction),
  putCorrectionIn: (tx: Transaction, correction: Correction) => tx.put('voteCorrections', correction),
  /** Those that wait, the oldest first: so none is ever out of sight. */
  correctionsAsked: (voteId: string) =>
    db.find<Correction>('voteCorrections', {
      where: { voteId, state: 'asked' },
      orderBy: [['at', 'asc']],
      limit: 100,
    }),
  correctionsDecided: (voteId: string) =>
    db.find<Correction>('voteCorrections', {
      where: { voteId, state: db.command.in(['accepted', 'declined']) },
      orderBy: [['at', 'desc']],
      limit: 100,
    }),
  correctionsBy: (voteId: string, personId: string) =>
    db.find<Correction>('voteCorrections', {
      where: { voteId, byId: personId },
      orderBy: [['at', 'desc']],
      limit: 20,
    }),
  confirmations: (voteId: string) =>
    everything(AT_ONCE, skip =>
      db.find<Correction>('voteCorrections', {
        where: { voteId, state: 'accepted', kind: 'me' },
        orderBy: [['at', 'asc']],
        skip,
        limit: AT_ONCE,
      }),
    ),
  countCorrections: (voteId: string) => db.count('voteCorrections', { voteId, state: 'asked' }),
  /** Those that wait and were asked for before that moment. */
  countCorrectionsBefore: (voteId: string, moment: number) =>
    db.count('voteCorrections', { voteId, state: 'asked', at: db.command.lt(moment) }),
})

/** Ballots, the papers some of them come from, and who votes for others. */
const ballots = (db: Database) => ({
  ballots: (ids: readonly string[]): Promise<Ballot[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : db.find<Ballot>('voteBallots', { where: { _id: db.command.in([...ids]) }, limit: AT_ONCE }),
  /** In what votes a person has voted on the phone: for the export of what is kept of them. */
  ballotsBy: (personId: string, limit: number) =>
    db.find<Ballot>('voteBallots', { where: { 'casts.personId': personId }, limit }),
  ballotIn: (tx: Transaction, id: string) => tx.get<Ballot>('voteBallots', id),
  putBallotIn: (tx: Transaction, ballot: Ballot) => tx.put('voteBallots', ballot),
  allBallots: (voteId: string) =>
    everything(AT_ONCE, skip =>
      db.find<Ballot>('voteBallots', { where: { voteId }, orderBy: [['_id', 'asc']], skip, limit: AT_ONCE }),
    ),
  ballotsByBuilding: (voteId: string) => sumsByBuilding(db, 'voteBallots', { voteId }),

  paperIn: (tx: Transaction, id: string) => tx.get<Paper>('votePapers', id),
  putPaperIn: (tx: Transaction, paper: Paper) => tx.put('votePapers', paper),
  /** Papers of some buildings, or of all. */
  papers: (voteId: string, buildingIds: readonly string[] | null, skip: number, limit: number) =>
    db.find<Paper>('votePapers', {
      where: { voteId, ...(buildingIds && { buildingId: db.command.in([...buildingIds]) }) },
      orderBy: [['state', 'desc']],
      skip,
      limit,
    }),
  countPapers: (voteId: string, state: PaperState) => db.count('votePapers', { voteId, state }),

  deputedIn: (tx: Transaction, id: string) => tx.get<Deputed>('voteDeputies', id),
  putDeputedIn: (tx: Transaction, deputed: Deputed) => tx.put('voteDeputies', deputed),
})

/** Votes with their rolls, ballots, papers and published lists. */
export const voteStore = (db: Database) => ({
  ...rolls(db),
  ...ballots(db),
  get: (id: string) => db.get<Vote>('votes', id),
  getIn: (tx: Transaction, id: string) => tx.get<Vote>('votes', id),
  putIn: (tx: Transaction, vote: Vote) => tx.put('votes', vote),
  ofCompound: (compoundId: string, states: readonly string[] | null, skip: number, limit: number) =>
    db.find<Vote>('votes', {
      where: { compoundId, ...(states && { state: db.command.in([...states]) }) },
      orderBy: [['createdAt', 'desc']],
      skip,
      limit,
    }),
  /** Votes that are noticed, go on or are being settled: their ids and places. */
  running: () =>
    everything(AT_ONCE, skip =>
      db.find<Pick<Vote, '_id' | 'compoundId'>>('votes', {
        where: { state: db.command.in(['noticed', 'open', 'closed']) },
        orderBy: [['_id', 'asc']],
        skip,
        limit: AT_ONCE,
        without: ['history', 'result'],
      }),
    ),
  /** Votes of which something falls due by time, the oldest first. */
  due: (now: number, skip: number, limit: number) =>
    db.find<Vote>('votes', {
      where: { dueAt: db.command.lte(now) },
      orderBy: [['dueAt', 'asc']],
      skip,
      limit,
    }),
  list: (voteId: string) => db.get<List>('voteLists', voteId),
  putListIn: (tx: Transaction, list: List) => tx.put('voteLists', list),
})
