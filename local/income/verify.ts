// `npm run verify -- FILE`: checks an exported statement file with nothing but what is in it.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkFile, type Finding, StatementFile } from '@domain/income'
import { shortHash } from '@domain/kernel'

const USAGE = `用法：npm run verify -- 文件 [--head 校验码] [--json]
  核对导出的公示数据：逐笔重算校验码和金额，指出第一处不符在哪个月、第几笔。
  --head   最后一个月的校验码（公示栏上、群卡片上或您自己留存的），至少 12 位
  --json   用 JSON 回答
  结束码：0 全部相符，1 有不符，2 文件读不懂`

/** What keeps a file from being checked at all. */
class Unreadable extends Error {}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Unreadable(`打不开文件 ${path}：${(error as Error).message}`)
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Unreadable(`文件不是完整的 JSON：${(error as Error).message}`)
  }
}

/** Where in a file something is: «months[2].rows[6].on» as «2026-10 第7笔 on». */
function placeIn(raw: unknown, path: readonly PropertyKey[]): string {
  const [list, at, part, row, ...rest] = path
  const month = (raw as { months?: { body?: { month?: unknown } }[] } | null)?.months?.[Number(at)]?.body
    ?.month
  if (list !== 'months' || typeof month !== 'string') return path.join('.') || '文件开头'
  return part === 'rows' && row !== undefined
    ? `${month} 第${Number(row) + 1}笔 ${rest.join('.')}`.trim()
    : `${month} ${path.slice(2).join('.')}`
}

function fileFrom(path: string): StatementFile {
  const raw = parsed(read(path))
  const file = StatementFile.safeParse(raw)
  if (file.success) return file.data
  const { path: where, message } = file.error.issues[0] ?? { path: [], message: '' }
  throw new Unreadable(`文件不是公示数据，或被改得不成样子：${placeIn(raw, where)}（${message}）`)
}

/** A code as people copy it from paper: without its spaces, in small letters. */
function headFrom(given: string | undefined): string | null {
  if (given === undefined) return null
  const head = given.replace(/\s/g, '').toLowerCase()
  if (!/^[0-9a-f]{12,64}$/.test(head)) throw new Unreadable('--head 要 12 到 64 位校验码（0-9、a-f）')
  return head
}

const monthInWords = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

function inWords(file: StatementFile, finding: Finding): string {
  if (finding.ok) {
    const last = file.months.at(-1)?.body.month ?? ''
    return `全部相符：${file.compoundName} ${finding.months} 个月，${finding.rows} 笔。\n${monthInWords(last)}的校验码 ${shortHash(finding.head)}，请与公示栏上的比一比。`
  }
  const where = finding.row === null ? '' : `第 ${finding.row} 笔`
  return `不相符：${monthInWords(finding.month)}${where}。${finding.sentence}。\n这是第一处不符；它前面的都相符。`
}

function main(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { head: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new Unreadable(USAGE)
  const file = fileFrom(path)
  const head = headFrom(values.head)
  const last = file.months.at(-1)?.body.month ?? ''
  const finding = checkFile(file, head === null ? {} : { [last]: head })
  console.log(values.json ? JSON.stringify(finding) : inWords(file, finding))
  return finding.ok ? 0 : 1
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
