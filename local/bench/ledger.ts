import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkMonth, drawnStatement, journalOf, type PublishedMonth, publish } from '@domain/income'
import { MOST_FEN, monthOf, monthPlus } from '@domain/kernel'
import { filledBooks, RULES } from './books'
import { type Cell, printTable } from './table'
import { timed } from './timed'

const SIZES = [10_000, 100_000, 1_000_000]
/** How much more ten thousand entries may cost among a million than by themselves: linear, with room for the machine's memory. */
const RATIO_AT_MOST = 1.5
/** No discussion stands in the way of a million small payments. */
const OPEN_GATE = { ...RULES, gate: { ...RULES.gate, eachFromFen: MOST_FEN, monthFromFen: MOST_FEN } }

/** The processor's seconds of a shell's children, as its `times` says them: «0m1.230s 0m0.040s» in its second line. */
const childSeconds = (times: string): number =>
  [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )

/** How long hledger takes to balance a journal; null where it is not installed or could not read it. */
function hledgerSeconds(journal: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'haoyi-ledger-'))
  const path = join(folder, 'all.journal')
  writeFileSync(path, journal)
  const script = 'hledger -f "$0" balance >/dev/null && times'
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const { status, stdout } = spawnSync('sh', ['-c', script, path], { env, encoding: 'utf8' })
  rmSync(folder, { recursive: true, force: true })
  return status === 0 ? childSeconds(stdout) : null
}

type Measured = {
  readonly entries: number
  readonly post: number
  readonly draw: number
  readonly verify: number
  readonly hledger: number | null
}

/** A month of so many entries: posted, drawn up, published and checked, and its journal given to hledger. */
function measure(entries: number, now: number): Measured {
  const [filled, post] = timed(() => filledBooks('k', entries, now, OPEN_GATE))
  const month = monthPlus(monthOf(now), -1)
  const sources = {
    books: filled.books,
    month,
    entries: filled.entries,
    inTransit: [],
    assets: [],
    before: null,
    rules: RULES,
  }
  const [drawn, draw] = timed(() => drawnStatement(sources, null, now))
  const { body, bodyHash, publication, previousHash, hash } = publish(drawn, null, RULES, now)
  if (!publication || !hash) throw new Error('not published')
  const rows = filled.entries.map(({ row }) => row)
  const published: PublishedMonth = { body, bodyHash, publication, previousHash, hash, rows }
  const [finding, verify] = timed(() => checkMonth(published, null))
  if (finding) throw new Error(`the month does not fit: ${JSON.stringify(finding)}`)
  return { entries, post, draw, verify, hledger: hledgerSeconds(journalOf('小区', [published])) }
}

/** Time per ten thousand entries, from a small month to one larger than any district's year, beside hledger on the same journal. */
export async function benchLedger(quick: boolean): Promise<boolean> {
  const now = Date.now()
  measure(1_000, now)
  const measured = SIZES.slice(0, quick ? 2 : 3).map(entries => measure(entries, now))
  const each = ({ entries }: Measured, seconds: number | null): Cell =>
    seconds === null ? '—' : (seconds * 10_000) / entries
  printTable(
    'ledger: seconds of the processor per 10,000 entries of one month; hledger balances the same journal',
    ['entries', 'post', 'draw up', 'verify', 'draw up + verify', 'hledger balance'],
    measured.map(one => [
      one.entries.toLocaleString('en'),
      each(one, one.post),
      each(one, one.draw),
      each(one, one.verify),
      each(one, one.draw + one.verify),
      each(one, one.hledger),
    ]),
  )
  const perEntry = measured.map(({ entries, draw, verify }) => (draw + verify) / entries)
  const ratio = (perEntry.at(-1) ?? 0) / (perEntry[0] ?? 1)
  const isWithin = ratio <= RATIO_AT_MOST
  console.log(
    `  largest to smallest ${ratio.toFixed(2)} (≤ ${RATIO_AT_MOST}, linear or better): ${isWithin ? 'OK' : 'OVER'}`,
  )
  return isWithin
}
