/**
 * The columns of a bank's statement by the names banks give them, the one we would rather read first. The day is the one the bank booked it on, where
 * it says two: its balances run by that.
 */
export const BANK_COLUMNS = {
  day: '记账日期 入账日期 会计日期 交易日期 交易日 日期 发生日期 业务日期 记账时间 入账时间 交易时间 时间',
  income:
    '收入 收入金额 收入额 收入发生额 贷方 贷方发生额 贷方金额 贷 存入 存入金额 转入 转入金额 入账金额 记账金额收入 交易金额收入 贷方收入 收入贷 收入贷方 贷方存入',
  expense:
    '支出 支出金额 支出额 支出发生额 借方 借方发生额 借方金额 借 支取 支取金额 取出 转出 转出金额 出账金额 记账金额支出 交易金额支出 借方支出 支出借 支出借方 借方支取',
  amount: '金额 交易金额 发生额 发生金额 交易额 记账金额 收支金额 收入支出金额',
  side: '借贷标志 借贷标识 借贷方向 借贷 收支标志 收支标识 收支方向 收支类型 收支 收付标志 收付方向 收付 交易方向 方向 往来账标志 交易类型',
  balance: '余额 账户余额 交易后余额 交易余额 当前余额 本次余额 账面余额 记账余额',
  party:
    '对方户名 对方账户名称 对方账户户名 对方账户名 对方名称 对方单位名称 对方单位 对方姓名 对手户名 对手名称 对手账户名称 交易对手 交易对手名称 交易对方 对方 收付方名称 对方账号与户名 对方户名账号 对方账号户名',
  payer: '付款人名称 付款人 付款方名称 付款方 付款方户名 付款人户名',
  payee: '收款人名称 收款人 收款方名称 收款方 收款方户名 收款人户名',
  words:
    '摘要 交易摘要 业务摘要 摘要说明 用途 交易用途 资金用途 附言 交易附言 客户附言 备注 交易备注 说明 交易说明 摘要备注 用途附言 附言用途 备注附言 交易地点附言',
  serial:
    '交易流水号 流水号 交易流水 银行流水号 核心流水号 业务流水号 账户明细编号交易流水号 明细编号 交易编号 凭证号 凭证号码',
} as const satisfies Record<string, string>
export type BankColumn = keyof typeof BANK_COLUMNS

const COLUMNS = Object.keys(BANK_COLUMNS) as BankColumn[]
const NAMED = new Map<string, { readonly column: BankColumn; readonly rank: number }>(
  COLUMNS.flatMap(column =>
    BANK_COLUMNS[column].split(' ').map((name, rank) => [name, { column, rank }] as const),
  ),
)

const plainHeader = (cell: string): string =>
  cell
    .replace(/[()（）[\]【】\s:：*/\\·_+-]/g, '')
    .replace(/(人民币|RMB|CNY)/gi, '')
    .replace(/元$/, '')

/** What a header cell names: with what stands in brackets where that makes the name («交易金额(收入)»), else without («交易日期[Transaction Date]»). */
function named(cell: string) {
  const typed = cell.normalize('NFKC')
  return NAMED.get(plainHeader(typed)) ?? NAMED.get(plainHeader(typed.replace(/[([【].*?[)\]】]/g, '')))
}

/** Where each column stands. Of several that name one thing the best; words stand in as many as there are. */
export type BankHeader = {
  readonly at: Partial<Record<Exclude<BankColumn, 'words'>, number>>
  readonly words: readonly number[]
  /** As the table itself calls them. */
  readonly names: Partial<Record<BankColumn, string>>
  /** The index of the first row below it. */
  readonly below: number
}

function headerIn(row: readonly string[], below: number): BankHeader {
  const at: Partial<Record<BankColumn, number>> = {}
  const ranks: Partial<Record<BankColumn, number>> = {}
  const names: Partial<Record<BankColumn, string>> = {}
  const words: number[] = []
  for (const [index, cell] of row.entries()) {
    const found = named(cell)
    if (!found) continue
    const { column, rank } = found
    if (column === 'words') words.push(index)
    if (rank >= (ranks[column] ?? Number.POSITIVE_INFINITY)) continue
    at[column] = index
    ranks[column] = rank
    names[column] = cell.trim()
  }
  const { words: _, ...rest } = at
  return { at: rest, words, names, below }
}

/** A second header row that parts «发生额» into 借方 and 贷方 belongs to the first. */
function withSecondRow(header: BankHeader, next: readonly string[] | undefined): BankHeader {
  const second = headerIn(next ?? [], header.below + 1)
  if (second.at.income === undefined || second.at.expense === undefined || second.at.day !== undefined)
    return header
  const { amount: _, ...at } = { ...header.at, ...second.at }
  return {
    at,
    words: header.words,
    names: { ...header.names, ...second.names },
    below: header.below + 1,
  }
}

const isWhole = ({ at, words }: BankHeader): boolean =>
  at.day !== undefined &&
  ((at.income !== undefined && at.expense !== undefined) || at.amount !== undefined) &&
  (words.length > 0 || at.party !== undefined || at.payer !== undefined)

/** Titles and what the account is may stand above the header. */
const HEADER_WITHIN_ROWS = 15

/** The row that says what the columns are; null where none among the first names a day, the amounts, and who or what for. */
export function findBankHeader(rows: readonly (readonly string[])[]): BankHeader | null {
  let best: BankHeader | null = null
  const sizeOf = (header: BankHeader) => Object.keys(header.at).length + header.words.length
  for (const [index, row] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const header = withSecondRow(headerIn(row, index + 1), rows[index + 1])
    if (isWhole(header) && sizeOf(header) > (best ? sizeOf(best) : 0)) best = header
  }
  return best
}

/** Is it the header again, as at the top of every printed page? */
export const isHeaderAgain = (row: readonly string[], { at }: BankHeader): boolean =>
  named(row[at.day ?? -1] ?? '')?.column === 'day'
