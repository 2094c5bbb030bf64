import type {
  Asset,
  AuditDemand,
  BankLine,
  Books,
  DecisionRecord,
  Entry,
  EntryRef,
  IncomeRules,
  Question,
  Statement,
} from '@domain/income'
import { defaultRules, entryIdOf, statementIdOf } from '@domain/income'
import type { PlaceKind } from '@domain/place'
import { changesBetween } from './changes'
import type { Database, Transaction } from './database'

type StoredRules = IncomeRules & { _id: string }

/** The database gives at most so many of a kind at once. */
const AT_ONCE = 1000

/** The books of the compounds, and all that hangs on them. */
export function incomeStore(db: Database) {
  const _ = db.command

  /** Every document a search finds, page by page. */
  async function allOf<T>(page: (skip: number, limit: number) => Promise<T[]>): Promise<T[]> {
    const all: T[] = []
    for (;;) {
      const found = await page(all.length, AT_ONCE)
      all.push(...found)
      if (found.length < AT_ONCE) return all
    }
  }
  const entriesIn = (compoundId: string, month: string, order: 'asc' | 'desc', skip: number, limit: number) =>
    db.find<Entry>('incomeEntries', {
      where: { compoundId, month },
      orderBy: [['row.no', order]],
      skip,
      limit,
    })

  const publishedOf = (compoundId: string, skip: number, limit: number) =>
    db.find<Statement>('incomeStatements', {
      where: { 'body.compoundId': compoundId, state: 'published' },
      orderBy: [['month', 'asc']],
      skip,
      limit,
    })

  return {
    books: (compoundId: string) => db.get<Books>('incomeBooks', compoundId),
    booksIn: (tx: Transaction, compoundId: string) => tx.get<Books>('incomeBooks', compoundId),
    addBooksIn: (tx: Transaction, books: Books) => tx.insert('incomeBooks', books),
    saveBooksIn: (tx: Transaction, before: Books, after: Books) =>
      tx.change('incomeBooks', before._id, changesBetween(db, before, after)),
    /** Books whose day for drawing up has come, the longest due first. */
    booksDue: (today: string, skip: number, limit: number) =>
      db.find<Books>('incomeBooks', {
        where: { nextDrawOn: _.lte(today) },
        orderBy: [['nextDrawOn', 'asc']],
        skip,
        limit,
      }),
    booksOf: (compoundIds: readonly string[]): Promise<Books[]> =>
      compoundIds.length === 0
        ? Promise.resolve([])
        : db.find<Books>('incomeBooks', { where: { _id: _.in([...compoundIds]) }, limit: AT_ONCE }),

    /** A part of a month's entries in order. */
    entries: (compoundId: string, month: string, skip: number, limit: number) =>
      entriesIn(compoundId, month, 'asc', skip, limit),
    latestEntries: (compoundId: string, month: string, skip: number, limit: number) =>
      entriesIn(compoundId, month, 'desc', skip, limit),
    monthEntries: (compoundId: string, month: string) =>
      allOf((skip, limit) => entriesIn(compoundId, month, 'asc', skip, limit)),
    /** Every entry from one month to another, in order. */
    entriesBetween: (compoundId: string, from: string, until: string) =>
      allOf((skip, limit) =>
        db.find<Entry>('incomeEntries', {
          where: { compoundId, month: _.and(_.gte(from), _.lte(until)) },
          orderBy: [
            ['month', 'asc'],
            ['row.no', 'asc'],
          ],
          skip,
          limit,
        }),
      ),
    entryIn: (tx: Transaction, compoundId: string, ref: EntryRef) =>
      tx.get<Entry>('incomeEntries', entryIdOf(compoundId, ref)),
    entry: (compoundId: string, ref: EntryRef) => db.get<Entry>('incomeEntries', entryIdOf(compoundId, ref)),
    /** Of a page of entries those that were taken back. */
    reversedOf: (ids: readonly string[]) =>
      db.find<Entry>('incomeEntries', {
        where: { _id: _.in([...ids]), reversedBy: _.neq(null) },
        limit: ids.length,
      }),
    addEntryIn: (tx: Transaction, entry: Entry) => tx.insert('incomeEntries', entry),
    /** Notes beside an entry; its row is never written again. */
    noteEntryIn: (tx: Transaction, { _id, reversedBy, onItsWayUntil }: Entry) =>
      tx.change('incomeEntries', _id, { reversedBy: db.replaced(reversedBy), onItsWayUntil }),
    /** Entries up to a month whose money was on its way when it ended. */
    onItsWay: (compoundId: string, month: string): Promise<Entry[]> =>
      allOf((skip, limit) =>
        db.find<Entry>('incomeEntries', {
          where: { compoundId, onItsWayUntil: _.gt(month), month: _.lte(month) },
          orderBy: [['_id', 'asc']],
          skip,
          limit,
        }),
      ),
    /** Who made entries in a month. */
    postersOf: async (compoundId: string, month: string): Promise<string[]> => {
      const rows = await db.aggregate<{ _id: string }>('incomeEntries', { compoundId, month }, pipeline =>
        pipeline.group({ _id: '$byId' }),
      )
      return rows.map(row => row._id)
    },

    asset: (id: string) => db.get<Asset>('incomeAssets', id),
    assets: (compoundId: string): Promise<Asset[]> =>
      allOf((skip, limit) =>
        db.find<Asset>('incomeAssets', {
          where: { compoundId },
          orderBy: [['_id', 'asc']],
          skip,
          limit,
        }),
      ),
    assetIn: (tx: Transaction, id: string) => tx.get<Asset>('incomeAssets', id),
    putAssetIn: (tx: Transaction, asset: Asset) => tx.put('incomeAssets', asset),

    decisionIn: (tx: Transaction, id: string) => tx.get<DecisionRecord>('incomeDecisions', id),
    addDecisionIn: (tx: Transaction, decision: DecisionRecord) => tx.insert('incomeDecisions', decision),
    saveDecisionIn: (tx: Transaction, { _id, spentFen }: DecisionRecord) =>
      tx.change('incomeDecisions', _id, { spentFen }),
    decisions: (compoundId: string, skip: number, limit: number) =>
      db.find<DecisionRecord>('incomeDecisions', {
        where: { compoundId },
        orderBy: [['heldOn', 'desc']],
        skip,
        limit,
      }),

    statement: (compoundId: string, month: string) =>
      db.get<Statement>('incomeStatements', statementIdOf(compoundId, month)),
    statementIn: (tx: Transaction, compoundId: string, month: string) =>
      tx.get<Statement>('incomeStatements', statementIdOf(compoundId, month)),
    putStatementIn: (tx: Transaction, statement: Statement) => tx.put('incomeStatements', statement),
    /** Some months of a compound, the earliest first. */
    statements: (compoundId: string, months: readonly string[]) =>
      db.find<Statement>('incomeStatements', {
        where: { _id: _.in(months.map(month => statementIdOf(compoundId, month))) },
        orderBy: [['month', 'asc']],
        limit: AT_ONCE,
      }),
    statementsOfMonth: (compoundIds: readonly string[], month: string): Promise<Statement[]> =>
      compoundIds.length === 0
        ? Promise.resolve([])
        : db.find<Statement>('incomeStatements', {
            where: { _id: _.in(compoundIds.map(id => statementIdOf(id, month))) },
            limit: AT_ONCE,
          }),
    /** Published months, the earliest first. */
    published: publishedOf,
    everyPublished: (compoundId: string) => allOf((skip, limit) => publishedOf(compoundId, skip, limit)),
    /** Statements not published although their day has passed, the longest overdue first. */
    unpublishedAfter: (today: string, skip: number, limit: number) =>
      db.find<Statement>('incomeStatements', {
        where: { state: 'drawn', waitsUntil: _.lt(today) },
        orderBy: [['waitsUntil', 'asc']],
        skip,
        limit,
      }),

    questions: (compoundId: string, month: string) =>
      db.find<Question>('incomeQuestions', {
        where: { compoundId, month },
        orderBy: [['askedAt', 'asc']],
        limit: AT_ONCE,
      }),
    question: (id: string) => db.get<Question>('incomeQuestions', id),
    questionIn: (tx: Transaction, id: string) => tx.get<Question>('incomeQuestions', id),
    addQuestionIn: (tx: Transaction, question: Question) => tx.insert('incomeQuestions', question),
    saveQuestionIn: (tx: Transaction, { _id, answer }: Question) =>
      tx.change('incomeQuestions', _id, { answer: db.replaced(answer) }),
    openQuestions: (compoundId: string, skip: number, limit: number) =>
      db.find<Question>('incomeQuestions', {
        where: { compoundId, answer: null },
        orderBy: [['dueAt', 'asc']],
        skip,
        limit,
      }),
    countOpenQuestions: (compoundId: string) => db.count('incomeQuestions', { compoundId, answer: null }),
    openQuestionCounts: async (compoundIds: readonly string[]): Promise<Map<string, number>> => {
      const where = { compoundId: _.in([...compoundIds]), answer: null }
      const rows = await db.aggregate<{ _id: string; count: number }>(
        'incomeQuestions',
        where,
        (pipeline, $) => pipeline.group({ _id: '$compoundId', count: $.sum(1) }),
      )
      return new Map(rows.map(({ _id, count }) => [_id, count]))
    },
    countOpenQuestionsBy: (compoundId: string, personId: string) =>
      db.count('incomeQuestions', { compoundId, personId, answer: null }),

    auditDemand: (compoundId: string) => db.get<AuditDemand>('incomeAudits', compoundId),
    auditDemandIn: (tx: Transaction, compoundId: string) => tx.get<AuditDemand>('incomeAudits', compoundId),
    putAuditDemandIn: (tx: Transaction, demand: AuditDemand) => tx.put('incomeAudits', demand),

    bankLine: (id: string) => db.get<BankLine>('incomeBankLines', id),
    bankLineIn: (tx: Transaction, id: string) => tx.get<BankLine>('incomeBankLines', id),
    addBankLinesIn: (tx: Transaction, lines: readonly BankLine[]) => tx.insertAll('incomeBankLines', lines),
    saveBankLineIn: (tx: Transaction, { _id, state, entry, why }: BankLine) =>
      tx.change('incomeBankLines', _id, { state, entry: db.replaced(entry), why }),
    bankLinesKnown: async (ids: readonly string[]): Promise<Set<string>> => {
      const known = new Set<string>()
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const where = { _id: _.in(ids.slice(from, from + AT_ONCE)) }
        for (const { _id } of await db.find<BankLine>('incomeBankLines', { where, limit: AT_ONCE }))
          known.add(_id)
      }
      return known
    },
    bankLinesWaiting: (compoundId: string, skip: number, limit: number) =>
      db.find<BankLine>('incomeBankLines', {
        where: { compoundId, state: 'waiting' },
        orderBy: [
          ['on', 'asc'],
          ['_id', 'asc'],
        ],
        skip,
        limit,
      }),
    countBankLinesWaiting: (compoundId: string) =>
      db.count('incomeBankLines', { compoundId, state: 'waiting' }),

    /** The rules in force in a district: the newest version, or our draft where the district has not set its own. */
    async rules(districtId: string): Promise<IncomeRules> {
      const [newest] = await db.find<StoredRules>('incomeRules', {
        where: { districtId },
        orderBy: [['version', 'desc']],
        limit: 1,
      })
      if (!newest) return defaultRules(districtId)
      const { _id, ...rules } = newest
      return rules
    },
    addRulesIn: (tx: Transaction, rules: IncomeRules) =>
      tx.insert('incomeRules', { _id: `${rules.districtId}:${rules.version}`, ...rules }),
    /** Compounds of a place, by name: their books are read apart. */
    compoundsOf: (kind: PlaceKind, placeId: string, skip: number, limit: number) =>
      db.find<{ _id: string; name: string }>('places', {
        where: { kind: 'compound', [`path.${kind}`]: placeId },
        orderBy: [['name', 'asc']],
        skip,
        limit,
        without: ['units'],
      }),
  }
}
