import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FAULTS, type StatementFile } from '@domain/income'
import { shortHash } from '@domain/kernel'
import { threeMonths } from '../../domain/income/shapes/compound'

const folder = mkdtempSync(join(tmpdir(), 'haoyi-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const months = threeMonths().months
const HEAD = months.at(-1)?.hash ?? ''
type Month = StatementFile['months'][number]
type Row = Month['rows'][number]

const fileWith = (change: (september: Month, all: Month[]) => void = () => {}): string => {
  const all = structuredClone(months)
  change(all[1] as Month, all)
  return JSON.stringify({
    format: 'haoyi-income-1',
    compoundId: 'tianrun',
    compoundName: '天润花园',
    months: all,
  })
}

/** Runs `npm run verify` on a file of that text. */
function verify(text: string, ...args: string[]) {
  const path = join(folder, 'file.json')
  writeFileSync(path, text)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'local/income/verify.ts', path, ...args],
    { encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

describe('npm run verify', () => {
  test('says that a file fits, how much was checked, and the code to compare', () => {
    const { status, said } = verify(fileWith())
    expect(said).toContain('全部相符：天润花园 3 个月，10 笔。')
    expect(said).toContain(shortHash(HEAD))
    expect(status).toBe(0)
  })

  test('answers in JSON when asked to', () => {
    expect(JSON.parse(verify(fileWith(), '--json').said)).toEqual({
      ok: true,
      months: 3,
      rows: 10,
      head: HEAD,
    })
  })

  test.each<[string, string, (rows: Row[]) => void]>([
    [
      'flipped a figure in',
      '第 3 笔',
      rows => {
        for (const posting of (rows[2] as Row).postings) posting.fen *= 2
      },
    ],
    [
      'dropped',
      '第 3 笔',
      rows => {
        rows.splice(2, 1)
      },
    ],
    [
      'put in another order',
      '第 3 笔',
      rows => {
        rows.splice(2, 2, rows[3] as Row, rows[2] as Row)
      },
    ],
    [
      'inserted',
      '第 4 笔',
      rows => {
        rows.splice(3, 0, rows[2] as Row)
      },
    ],
    [
      're-dated',
      '第 3 笔',
      rows => {
        ;(rows[2] as Row).on = '2026-09-07'
      },
    ],
    [
      'cut off',
      '第 5 笔',
      rows => {
        rows.pop()
      },
    ],
  ])('finds and names an entry that was %s', (_, where, change) => {
    const { status, said } = verify(fileWith(({ rows }) => change(rows)))
    expect(said).toContain(`不相符：2026年9月${where}`)
    expect(status).toBe(1)
  })

  test('finds a month that was left out', () => {
    const { status, said } = verify(fileWith((_, all) => void all.splice(1, 1)))
    expect(said).toContain(`不相符：2026年9月。${FAULTS.monthMissing}`)
    expect(status).toBe(1)
  })

  test('finds that a file does not begin where the books did', () => {
    const { status, said } = verify(fileWith((_, all) => void all.shift()))
    expect(said).toContain(`不相符：2026年8月。${FAULTS.monthMissing}`)
    expect(status).toBe(1)
  })

  test('finds that all of it is another story than the board tells', () => {
    expect(verify(fileWith(), '--head', shortHash(HEAD)).status).toBe(0)
    const { status, said } = verify(fileWith(), '--head', '0123 4567 89ab')
    expect(said).toContain(`不相符：2026年10月。${FAULTS.anchor}`)
    expect(status).toBe(1)
  })

  test.each([
    ['is not whole', fileWith().slice(0, 2000), '文件不是完整的 JSON'],
    ['is something else', '{"a": 1}', '文件不是公示数据'],
    [
      'has words for an amount',
      fileWith().replace('"fen":99900', '"fen":"999"'),
      '2026-09 第1笔 postings.0.fen',
    ],
  ])('says of a file that %s what is wrong with it', (_, text, said) => {
    const answer = verify(text)
    expect(answer.said).toContain(said)
    expect(answer.status).toBe(2)
  })

  test('says how it is used when it is used otherwise', () => {
    expect(verify(fileWith(), '--head', 'xyz').status).toBe(2)
    expect(verify(fileWith(), 'another-file').said).toContain('用法')
  })
})
