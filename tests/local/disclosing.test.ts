import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Statement } from '@domain/income'
import { loadDueBooks } from '../../local/bench/books'
import { openStation } from '../../local/station'

const COMPOUNDS = 120
const ENTRIES = 40
const root = mkdtempSync(join(tmpdir(), 'haoyi-disclosing-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A folder with books whose month is over and due. */
async function prepare(): Promise<string> {
  const dataDir = join(root, 'due')
  const cloud = await openStation({ dataDir, timersRun: false })
  loadDueBooks(cloud, COMPOUNDS, ENTRIES)
  await cloud.close()
  return dataDir
}

/** What was drawn up in a folder, by compound; after another run of the timer where it is asked for. */
async function drawnIn(dataDir: string, runAgain: boolean): Promise<Map<string, string>> {
  const cloud = await openStation({ dataDir, timersRun: false })
  if (runAgain) await cloud.runTimer('disclose')
  const found = (await cloud.query('incomeStatements', { limit: 1_000 })) as unknown as Statement[]
  await cloud.close()
  return new Map(found.map(({ _id, bodyHash }) => [_id, bodyHash]))
}

const hears = (child: ChildProcess, word: string) =>
  new Promise<void>(done => child.stdout?.on('data', data => String(data).includes(word) && done()))

/** Kills a process `afterMs` into drawing up; gives how much it got done. */
async function killedAfter(due: string, dataDir: string, afterMs: number): Promise<number> {
  cpSync(due, dataDir, { recursive: true })
  // Not through tsx's own command: it would leave the process it starts behind.
  const args = ['--import', 'tsx', 'tests/local/fixtures/disclosing.ts', dataDir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise(done => child.once('exit', done))
  await hears(child, 'begins')
  await wait(afterMs)
  child.kill('SIGKILL')
  await gone
  return (await drawnIn(dataDir, false)).size
}

test('killed while it draws the months up, it goes on where it was: each compound once, and the same as in one go', async () => {
  const due = await prepare()
  const whole = join(root, 'whole')
  cpSync(due, whole, { recursive: true })
  const inOneGo = await drawnIn(whole, true)
  expect(inOneGo.size).toBe(COMPOUNDS)
  let cut = ''
  for (let afterMs = 400, tries = 0; cut === '' && tries < 8; tries++) {
    const dataDir = join(root, `cut-${tries}`)
    const done = await killedAfter(due, dataDir, afterMs)
    if (done > 0 && done < COMPOUNDS) cut = dataDir
    afterMs = done === 0 ? afterMs * 1.6 : afterMs / 2
  }
  expect(cut).not.toBe('')
  expect(await drawnIn(cut, true)).toEqual(inOneGo)
}, 120_000)
