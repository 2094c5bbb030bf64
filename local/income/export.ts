// `npm run export -- journal|file|workbook|sheet --compound ID`: a compound's papers, as the deployed function makes them.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Books, PERIOD_KEYS, type Period } from '@domain/income'
import type { Cloud } from '../cloud'
import { openData } from './openData'
import { booksIn, paperFrom } from './papers'

const USAGE = `用法：npm run export -- journal|file|workbook|sheet --compound 小区 [选项]
  journal    流水账，hledger 和 ledger 可以打开
  file       公示数据，npm run verify 可以核对
  workbook   电子表格（.xlsx）
  sheet      公示栏用的 PDF
选项：
  --month 2026-10      月份；不写就是最近公示的月份
  --period quarter     workbook 的时段：${PERIOD_KEYS.join('、')}
  --size A3|A4         sheet 的纸张；不写就是 A4
  --buildings          sheet 每栋楼一份
  --out 文件           写到哪里；- 是标准输出
  --data 文件夹        用哪里的数据；不写就是 npm start 的数据，没有就用演示数据`

const KINDS = ['journal', 'file', 'workbook', 'sheet'] as const
type Kind = (typeof KINDS)[number]

class Misused extends Error {}

const oneOf = <T extends string>(value: string, of: readonly T[], what: string): T => {
  if (!of.includes(value as T)) throw new Misused(`${what}只能是 ${of.join('、')}`)
  return value as T
}

function asked() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      compound: { type: 'string' },
      month: { type: 'string' },
      period: { type: 'string', default: 'month' },
      size: { type: 'string', default: 'A4' },
      buildings: { type: 'boolean', default: false },
      out: { type: 'string' },
      data: { type: 'string' },
    },
  })
  if (!values.compound) throw new Misused('请写明小区：--compound')
  return {
    ...values,
    compound: values.compound,
    kind: oneOf<Kind>(positionals[0] ?? '', KINDS, '第一个词'),
    size: oneOf(values.size, ['A3', 'A4'] as const, '--size '),
    period: oneOf<Period>(values.period, PERIOD_KEYS, '--period '),
  }
}
type Asked = ReturnType<typeof asked>

/** The last month that is published. */
async function latestMonth(cloud: Cloud, books: Books): Promise<string> {
  const query = { 'body.compoundId': books._id, state: 'published' }
  const [last] = await cloud.query('incomeStatements', { query, order: [['month', -1]], limit: 1 })
  if (!last) throw new Error(`${books.compoundName}还没有公示`)
  return String(last.month)
}

async function paperOf(cloud: Cloud, wanted: Asked) {
  const { kind, size, period, buildings: perBuilding } = wanted
  const books = await booksIn(cloud, wanted.compound)
  if (kind === 'journal' || kind === 'file') return paperFrom(cloud, books, kind, {})
  const month = wanted.month ?? (await latestMonth(cloud, books))
  return kind === 'sheet'
    ? paperFrom(cloud, books, kind, { month, size, perBuilding })
    : paperFrom(cloud, books, kind, { month, period })
}

/** What is said goes beside what is written, so that `--out -` can be piped. */
const say = (line: string) => console.error(line)

async function main(): Promise<void> {
  const wanted = asked()
  const { cloud, close } = await openData(wanted.data, say)
  // The functions' own log lines must not stand among what is written; only a fault's is worth showing.
  console.log = (line: unknown) => String(line).includes('"code":"fault"') && say(String(line))
  try {
    const { name, bytes } = await paperOf(cloud, wanted)
    if (wanted.out === '-') process.stdout.write(bytes)
    else {
      writeFileSync(wanted.out ?? name, bytes)
      say(`已写到 ${wanted.out ?? name}`)
    }
  } finally {
    await close()
  }
}

main().catch(error => {
  const isOurs = error instanceof Misused || String(error?.code).startsWith('ERR_PARSE_ARGS')
  say(isOurs ? `${error.message}\n\n${USAGE}` : error instanceof Error ? error.message : String(error))
  process.exit(isOurs ? 2 : 1)
})
