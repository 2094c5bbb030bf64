import { yuanOf } from '../../kernel'
import { ALLOCATION, COST, INCOME } from '../categories'
import { categoryOf, type LinkedRow } from '../entry'
import type { Figures } from '../figures'

import type { LeaseLine, StatementBody } from '../statement'

/** A line of a statement as a page, a sheet and a workbook show it: its amounts stand under the table's columns. */
export type TableLine = {
  readonly key: string
  readonly label: string
  /** What the amount rests on: contracts of a cost, decisions of an allocation, who owes a rent. */
  readonly note: string
  /** In fen, one a column; null where nothing is known. */
  readonly amounts: readonly (number | null)[]
  readonly weight: 'item' | 'sum' | 'balance'
}
export type SectionKey = 'opening' | 'income' | 'cost' | 'net' | 'allocation' | 'closing' | 'bank' | 'arrears'
export type TableSection = {
  readonly key: SectionKey
  readonly title: string
  readonly lines: readonly TableLine[]
}
type MaybeFigures = Figures | null
type Parts = 'income' | 'cost' | 'allocation'
type NoteOf = (account: string) => string

/** The columns of a month's table. */
export const STATEMENT_COLUMNS = ['本月', '上月', '去年同月'] as const

const balance = (
  key: SectionKey,
  title: string,
  columns: readonly MaybeFigures[],
  of: (figures: Figures) => number,
): TableSection => ({
  key,
  title,
  lines: [
    {
      key,
      label: title,
      note: '',
      amounts: columns.map(one => (one ? of(one) : null)),
      weight: 'balance',
    },
  ],
})

/** The categories that any column has an amount in, in the order of their table, and their sum. */
function parts(
  part: Parts,
  title: string,
  names: Readonly<Record<string, { readonly name: string }>>,
  columns: readonly MaybeFigures[],
  noteOf: NoteOf,
): TableSection {
  const used = Object.keys(names).filter(key => columns.some(one => (one?.[part][key] ?? 0) !== 0))
  const items = used.map(
    (key): TableLine => ({
      key: `${part}:${key}`,
      label: names[key]?.name ?? key,
      note: noteOf(`${part}:${key}`),
      amounts: columns.map(one => (one ? (one[part][key] ?? 0) : null)),
      weight: 'item',
    }),
  )
  const sum: TableLine = {
    key: `${part}:sum`,
    label: `${title}合计`,
    note: '',
    amounts: columns.map(one => (one ? one[`${part}Fen`] : null)),
    weight: 'sum',
  }
  return { key: part, title, lines: [...items, sum] }
}

/** What was there, came in, was deducted, went out and is left, side by side for each column: months, or a month and those it is compared with. */
export const figureTable = (
  columns: readonly MaybeFigures[],
  noteOf: NoteOf = () => '',
): readonly TableSection[] => [
  balance('opening', '期初余额', columns, one => one.openingFen),
  parts('income', '收入', INCOME, columns, noteOf),
  parts('cost', '成本', COST, columns, noteOf),
  balance('net', '净收益（收入减成本）', columns, one => one.netFen),
  parts('allocation', '分配', ALLOCATION, columns, noteOf),
  balance('closing', '期末余额', columns, one => one.closingFen),
]

/** Per account, what its entries rest on: each contract of a cost and each decision of an allocation once. */
function notesOf(rows: readonly LinkedRow[]): NoteOf {
  const notes = new Map<string, Set<string>>()
  for (const row of rows) {
    const account = categoryOf(row) ?? ''
    const named = account.startsWith('cost:') ? [row.basis, ...row.decisions] : row.decisions
    const known = notes.get(account) ?? new Set()
    for (const one of named) if (one !== '') known.add(one)
    notes.set(account, known)
  }
  return account => [...(notes.get(account) ?? [])].join('；')
}

const item = (key: string, label: string, fen: number | null, note = ''): TableLine => ({
  key,
  label,
  note,
  amounts: [fen],
  weight: 'item',
})

function bankSection({ bank }: StatementBody): TableSection {
  const onItsWay = bank.transit.reduce((sum, { fen }) => sum + fen, 0)
  const held: TableLine = {
    key: 'bank:held',
    label: '账面存款加在途',
    note: '应当等于期末余额',
    amounts: [bank.bookFen + onItsWay],
    weight: 'sum',
  }
  return {
    key: 'bank',
    title: '银行余额',
    lines: [
      item('bank:says', '银行月末余额', bank.saysFen, `${bank.holder} ${bank.name} 尾号${bank.tail}`),
      item('bank:book', '账面银行存款', bank.bookFen),
      ...bank.transit.map((one, at) =>
        item(`transit:${at}`, `在途：${one.words}`, one.fen, `${one.on} ${one.ref}，还没有到账或划出`),
      ),
      ...(bank.transit.length > 0 ? [held] : []),
    ],
  }
}

const arrearNote = (lease: LeaseLine): string =>
  [
    lease.payer,
    `合同${lease.contractNo}`,
    lease.beforeFen > 0 ? `以前欠 ${yuanOf(lease.beforeFen)} 元` : '',
    `本月应收 ${yuanOf(lease.dueFen)} 元，已收 ${yuanOf(lease.receivedFen)} 元`,
  ]
    .filter(part => part !== '')
    .join('，')

function arrearsSection({ leases, arrearFen, idle }: StatementBody): TableSection {
  const owing = leases.filter(lease => lease.arrearFen > 0)
  return {
    key: 'arrears',
    title: '应收未收',
    lines: [
      ...owing.map(lease => item(lease.leaseId, lease.assetName, lease.arrearFen, arrearNote(lease))),
      { key: 'arrears:sum', label: '应收未收合计', note: '', amounts: [arrearFen], weight: 'sum' },
      ...idle.map(({ assetId, name }) => item(assetId, name, null, '空置，没有出租合同')),
    ],
  }
}

/**
 * A published month as a table: beside it the month before and the same month of the year before, where they are published.
 * @param rows the month's entries; without them the lines carry no contracts and decisions
 */
export const statementTable = (
  body: StatementBody,
  lastMonth: MaybeFigures,
  lastYear: MaybeFigures,
  rows: readonly LinkedRow[] = [],
): readonly TableSection[] => [
  ...figureTable([body.figures, lastMonth, lastYear], notesOf(rows)),
  bankSection(body),
  arrearsSection(body),
]
