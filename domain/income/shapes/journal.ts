import { dayPlus, monthPlus } from '../../kernel'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, MONEY } from '../categories'
import { ENTRY_KINDS, type LinkedRow } from '../entry'
import type { PublishedMonth } from '../published'

/** What both programs group accounts by; the type is hledger's, a remark to ledger. */
const GROUPS = [
  { prefix: 'income:', name: '收入', type: 'R' },
  { prefix: 'cost:', name: '支出', type: 'X' },
  { prefix: 'allocation:', name: '分配', type: 'X' },
  { prefix: 'opening', name: '权益', type: 'E' },
  { prefix: '', name: '资产', type: 'A' },
] as const

const groupOf = (account: Account) =>
  GROUPS.find(({ prefix }) => account.startsWith(prefix)) as (typeof GROUPS)[number]

/** An account's name in the journal: «收入:停车场地费». */
export const journalAccount = (account: Account): string =>
  `${groupOf(account).name}:${ACCOUNT_NAMES[account]}`

const COMMODITY = 'CNY'
const amountOf = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} ${COMMODITY}`
}

/** Signs that mean something to one of the programs, anywhere in a line or at its start; full width they mean nothing. */
const SIGNS = /[;:|[\](){}=@*!#%&"<>~]/g
const FULL_WIDTH = 0xfee0

/** Somebody's words on one line, without anything a program would take for more than words. */
const plain = (words: string): string =>
  words
    .replace(SIGNS, sign => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH))
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()

/** Two spaces stand between an account and its amount; the names are not cut to columns, since Chinese letters are twice as wide in some fonts. */
const postingLine = (account: Account, amount: string): string => `    ${journalAccount(account)}  ${amount}`

const remark = (name: string, words: string): string[] =>
  words === '' ? [] : [`    ; ${name}: ${plain(words)}`]

function transactionOf(month: string, row: LinkedRow): string {
  const words = plain(row.words) || ENTRY_KINDS[row.kind].name
  return [
    `${row.on} * (${month}#${row.no}) ${words}`,
    ...remark('对方', row.party),
    ...remark('依据', row.basis),
    ...remark('决定', row.decisions.join('，')),
    ...remark('冲正或对应', row.about ? `${row.about.month} 第${row.about.no}笔` : ''),
    ...row.postings.map(({ account, fen }) => postingLine(account, amountOf(fen))),
  ].join('\n')
}

/** The check at a month's end: what the statement says is on the account and on its way, which the entries before it must come to. */
function closingOf({ body }: Pick<PublishedMonth, 'body'>): string {
  const { month, bank, problems } = body
  if (problems.includes('ledgerDiffers'))
    return `; ${month}：公示表注明账目逐笔相加与账户余额不符，不作月末核对`
  const onItsWay = (test: (fen: number) => boolean) =>
    bank.transit.reduce((sum, { fen }) => (test(fen) ? sum + fen : sum), 0)
  const says = {
    bank: bank.bookFen,
    transitIn: onItsWay(fen => fen > 0),
    transitOut: onItsWay(fen => fen < 0),
  }
  const lastDay = dayPlus(`${monthPlus(month, 1)}-01`, -1)
  return [
    `${lastDay} * (${month}#月末) 月末余额核对`,
    ...MONEY.map(account => postingLine(account, `${amountOf(0)} = ${amountOf(says[account])}`)),
  ].join('\n')
}

/**
 * Published months as a plain-text accounting journal that hledger and ledger both read: a transaction an entry, named by its month and number, and
 * the balances that the statements say, asserted at every month's end.
 */
export function journalOf(
  compoundName: string,
  months: readonly Pick<PublishedMonth, 'body' | 'rows'>[],
): string {
  const head = [
    `; ${plain(compoundName)} 公共收益流水账`,
    '; 由公示的逐笔账目生成，可用 hledger 或 ledger 打开：hledger -f 本文件 balance',
    '',
    `commodity ${COMMODITY}\n    format 1000.00 ${COMMODITY}`,
    '',
    ...ACCOUNTS.map(account => `account ${journalAccount(account)}\n    ; type: ${groupOf(account).type}`),
  ]
  const parts = months.flatMap(month => [
    ...month.rows.map(row => transactionOf(month.body.month, row)),
    closingOf(month),
  ])
  return `${head.join('\n')}\n\n${parts.join('\n\n')}\n`
}
