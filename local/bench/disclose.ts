import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Statement, statementIdOf } from '@domain/income'
import { monthOf, monthPlus } from '@domain/kernel'
import { openStation } from '../station'
import { loadDueBooks } from './books'
import { printTable } from './table'

const COMPOUNDS = 600
const ENTRIES = 200
/** What one run of the timer may take on the platform. */
const RUN_SECONDS = 60
const TRIPS_A_STATEMENT = 9

type Run = { readonly seconds: number; readonly drawn: number; readonly trips: number }

/** Runs the timer and reads its own log line. */
async function runOnce(runTimer: (name: string) => Promise<unknown>): Promise<Run> {
  const say = console.log
  let line = '{}'
  console.log = (text: string) => {
    if (String(text).startsWith('{"timer":"disclose","ms"')) line = text
  }
  const startedAt = performance.now()
  try {
    await runTimer('disclose')
  } finally {
    console.log = say
  }
  const { drawn = 0, trips = 0 } = JSON.parse(line) as { drawn?: number; trips?: number }
  return { seconds: (performance.now() - startedAt) / 1000, drawn, trips }
}

/** A month of 600 compounds with 200 entries each: drawn up end to end by the real function, then once more to see that nothing is left. */
export async function benchDisclose(quick: boolean): Promise<boolean> {
  const compounds = quick ? 60 : COMPOUNDS
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-disclose-'))
  const cloud = await openStation({ dataDir, timersRun: false })
  try {
    const month = monthPlus(monthOf(cloud.now()), -1)
    const filled = loadDueBooks(cloud, compounds, ENTRIES)
    const runs: Run[] = []
    for (let drawn = 0; drawn < compounds && runs.length < 10; ) {
      const run = await runOnce(cloud.runTimer)
      runs.push(run)
      drawn += run.drawn
    }
    const again = await runOnce(cloud.runTimer)
    const statements = (await cloud.query('incomeStatements', { limit: 1_000 })) as unknown as Statement[]
    const isWhole =
      statements.length === compounds &&
      filled.every(({ books, entries }) => {
        const body = statements.find(({ _id }) => _id === statementIdOf(books._id, month))?.body
        return (
          body?.rowCount === entries.length &&
          body.rowHead === entries.at(-1)?.row.hash &&
          body.problems.length === 0
        )
      })
    return report(compounds, runs, again, isWhole)
  } finally {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function report(compounds: number, runs: readonly Run[], again: Run, isWhole: boolean): boolean {
  const sum = (of: (run: Run) => number) => runs.reduce((total, run) => total + of(run), 0)
  const seconds = sum(run => run.seconds)
  const perStatement = sum(run => run.trips) / compounds
  const isWithin =
    isWhole && perStatement <= TRIPS_A_STATEMENT && Math.max(...runs.map(run => run.seconds)) <= RUN_SECONDS
  printTable(
    `disclose: ${compounds} compounds × ${ENTRIES} entries, the timer's function end to end`,
    ['runs', 'seconds', 'ms a statement', 'entries a second', 'round trips a statement', 'run again s', ''],
    [
      [
        String(runs.length),
        seconds,
        (seconds * 1000) / compounds,
        (compounds * ENTRIES) / seconds,
        perStatement,
        again.seconds,
        isWithin && again.drawn === 0 ? 'OK' : 'OVER',
      ],
    ],
  )
  return isWithin && again.drawn === 0
}
