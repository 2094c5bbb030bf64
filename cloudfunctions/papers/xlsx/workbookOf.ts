import {
  type EntryLine,
  entryLineOf,
  type Figures,
  figureTable,
  type PublishedMonth,
  problemsInWords,
  type RollUp,
  STATEMENT_COLUMNS,
  statementTable,
  type TableSection,
} from '@domain/income'
import { shortHash } from '@domain/kernel'
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node'
import type { Compared } from '../published'
import { count, EMPHASIS, heads, titled, words, yuan } from './cells'

/** What a workbook is made from: the months of its period that are published, and their sum. */
export type WorkbookFacts = {
  readonly compoundName: string
  readonly name: string
  readonly months: readonly PublishedMonth[]
  readonly sum: RollUp
  /** For a single month, what it is compared with. */
  readonly compared: Compared | null
}
type XlsxSheet = Sheet<Buffer>

/** The sections as rows; a section that has several lines is named above them. */
function sectionRows(sections: readonly TableSection[], columns: number, hasNotes: boolean): Row[] {
  return sections.flatMap(({ title, lines }) => {
    const isAlone = lines.length === 1 && lines[0]?.weight === 'balance'
    const name: Row[] = isAlone ? [] : [[words(title, { fontWeight: 'bold', textColor: '#0b6b50' })]]
    return [
      ...name,
      ...lines.map(({ label, amounts, note, weight }): Row => {
        const style = weight === 'item' ? {} : EMPHASIS
        const cells = Array.from({ length: columns }, (_, column) => yuan(amounts[column], style))
        return [words(label, style), ...cells, ...(hasNotes ? [words(note, style)] : [])]
      }),
    ]
  })
}

/** Under the table: what is wrong, where the month stands in the chain. */
function remarks(months: readonly PublishedMonth[], missing: readonly string[]): Row[] {
  const said = months.flatMap(({ body, publication }) =>
    problemsInWords(body, publication).map(sentence => `${body.month}：${sentence}`),
  )
  const codes = months.map(({ body, hash }) => `${body.month} 校验码 ${shortHash(hash)}`)
  const lacking = missing.map(month => `${month}：没有公示。`)
  return [[], ...[...lacking, ...said, ...codes].map((line): Row => [{ value: line, type: String }])]
}

/** The column of what amounts rest on: a single month's table has it. */
const NOTES = { name: '依据和说明', width: 60 } as const

/** 公示表: a month beside the months it is compared with, or every month of a period beside their sum. */
function statementSheet({ compoundName, name, months, sum, compared }: WorkbookFacts): XlsxSheet {
  const only = months[0]
  const isMonth = compared !== null && only !== undefined
  const byMonth: readonly (Figures | null)[] = [...months.map(({ body }) => body.figures), sum.figures]
  const names = isMonth ? [...STATEMENT_COLUMNS] : [...months.map(({ body }) => body.month), '合计']
  const sections = isMonth
    ? statementTable(only.body, compared.lastMonth, compared.lastYear, only.rows)
    : figureTable(byMonth)
  const columns = names.length
  const notes = isMonth ? [NOTES] : []
  return {
    sheet: '公示表',
    data: [
      ...titled(
        `${compoundName} ${name}公共收益公示表`,
        '单位：元。空格表示没有公示。',
        1 + columns + notes.length,
      ),
      heads(['项目', ...names, ...notes.map(({ name }) => name)], 1),
      ...sectionRows(sections, columns, isMonth),
      ...remarks(months, sum.missing),
    ],
    columns: [{ width: 24 }, ...names.map(() => ({ width: 15 })), ...notes],
    stickyRowsCount: 3,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  }
}

const ENTRY_HEADS = [
  '月份',
  '笔号',
  '日期',
  '类别',
  '事项',
  '对方、依据和决定',
  '凭证',
  '收入',
  '支出',
  '转入账户',
]

const entryRow = (month: string, line: EntryLine): Row => [
  words(month),
  count(line.no),
  words(line.on),
  words(line.category),
  words(line.words),
  words(line.notes.join('；')),
  count(line.vouchers),
  yuan(line.inFen),
  yuan(line.outFen),
  yuan(line.movedFen),
]

/** 收支明细: every entry, income and expense in columns of their own. */
function entriesSheet({ compoundName, name, months, sum: { figures } }: WorkbookFacts): XlsxSheet {
  const spent = figures.costFen + figures.allocationFen
  const before = Array.from({ length: ENTRY_HEADS.length - 4 }, () => EMPHASIS)
  return {
    sheet: '收支明细',
    data: [
      ...titled(
        `${compoundName} ${name}收支明细`,
        '单位：元。每一笔都可以在手机上查看凭证。',
        ENTRY_HEADS.length,
      ),
      heads(ENTRY_HEADS, 7),
      ...months.flatMap(({ body, rows }) => rows.map(row => entryRow(body.month, entryLineOf(row)))),
      [
        words('合计', EMPHASIS),
        ...before,
        yuan(figures.incomeFen, EMPHASIS),
        yuan(spent, EMPHASIS),
        EMPHASIS,
      ],
    ],
    columns: [10, 6, 12, 16, 34, 48, 6, 14, 14, 14].map(width => ({ width })),
    stickyRowsCount: 3,
    orientation: 'landscape',
  }
}

const LEASE_HEADS = ['月份', '资产', '合同', '承租方', '到期日', '以前欠', '本月应收', '本月已收', '仍欠']

/** 合同与应收: what each lease owed and paid, month by month, and what stood empty. */
function leasesSheet({ compoundName, name, months }: WorkbookFacts): XlsxSheet {
  const rows = months.flatMap(({ body }): Row[] => [
    ...body.leases.map(
      (lease): Row => [
        words(body.month),
        words(lease.assetName),
        words(lease.contractNo),
        words(lease.payer),
        words(lease.untilOn),
        yuan(lease.beforeFen),
        yuan(lease.dueFen),
        yuan(lease.receivedFen),
        yuan(lease.arrearFen, lease.arrearFen > 0 ? { fontWeight: 'bold' } : {}),
      ],
    ),
    ...body.idle.map((asset): Row => [words(body.month), words(asset.name), words('空置，没有出租合同')]),
    [
      words(body.month, EMPHASIS),
      words('应收未收合计', EMPHASIS),
      ...Array.from({ length: 4 }, () => EMPHASIS),
      yuan(body.expectedFen, EMPHASIS),
      EMPHASIS,
      yuan(body.arrearFen, EMPHASIS),
    ],
  ])
  return {
    sheet: '合同与应收',
    data: [
      ...titled(`${compoundName} ${name}合同与应收`, '单位：元。欠款小于零是预收。', LEASE_HEADS.length),
      heads(LEASE_HEADS, 5),
      ...rows,
    ],
    columns: [10, 22, 20, 26, 12, 14, 14, 14, 14].map(width => ({ width })),
    stickyRowsCount: 3,
    orientation: 'landscape',
  }
}

/** A period's public income as a workbook of three sheets: statement, entries, leases. */
export async function workbookOf(facts: WorkbookFacts): Promise<Buffer> {
  const sheets = [statementSheet(facts), entriesSheet(facts), leasesSheet(facts)]
  return writeXlsxFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBuffer()
}
