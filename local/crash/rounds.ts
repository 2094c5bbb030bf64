import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'
import { writeUntil } from './clients'
import { CLIENTS, emptyLedger, seeded } from './ledger'
import { prepare, verify } from './verify'

export type CrashOptions = {
  readonly rounds: number
  readonly seed: number
  readonly progress?: (line: string) => void
}
export type CrashSummary = {
  rounds: number
  notes: number
  transfers: number
  counts: number
  refused: number
  unanswered: number
}

const MAX_LIFE_MS = 260

/** The child as one plain file, so that it is up in a moment. */
async function buildChild(): Promise<string> {
  const outfile = join(process.cwd(), 'node_modules/.cache/haoyi/crash-child.cjs')
  mkdirSync(join(outfile, '..'), { recursive: true })
  await build({
    entryPoints: ['local/crash/child.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  })
  return outfile
}

/** Starts the child; gives it, and the SDK's environment it printed when it was ready. */
function start(
  file: string,
  dataDir: string,
): Promise<{ child: ChildProcess; sdkEnv: Record<string, string> }> {
  const child = spawn(process.execPath, [file, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`the cloud did not start (${code})`)))
    child.stdout?.once('data', data => resolve({ child, sdkEnv: JSON.parse(String(data)) }))
  })
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise(done => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

/**
 * Kills a local cloud in the middle of its work, again and again, and checks after each death that nothing acknowledged is
 * lost, nothing unacknowledged is there by half, and the invariants hold. Throws at the first difference.
 */
export async function crash({ rounds, seed, progress }: CrashOptions): Promise<CrashSummary> {
  const random = seeded(seed)
  const file = await buildChild()
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-crash-'))
  const total: CrashSummary = { rounds: 0, notes: 0, transfers: 0, counts: 0, refused: 0, unanswered: 0 }
  prepare(dataDir)
  let counters = Array.from({ length: CLIENTS }, () => ({ sure: 0, perhaps: 0 }))
  for (let round = 1; round <= rounds; round++) {
    const ledger = emptyLedger(counters)
    const { child, sdkEnv } = await start(file, dataDir)
    let isOver = false
    const writing = writeUntil(() => isOver, sdkEnv, round, ledger, random)
    try {
      await Promise.race([wait(random(MAX_LIFE_MS)), writing])
      isOver = true
    } finally {
      await kill(child)
    }
    await writing
    total.rounds += 1
    total.notes += ledger.acknowledged.notes.length
    total.transfers += ledger.acknowledged.transfers.length
    total.counts += counters.reduce((sum, { sure }) => sum + sure, 0)
    total.refused += ledger.refused
    total.unanswered += ledger.pending.notes.size + ledger.pending.transfers.size
    counters = await verify(dataDir, ledger)
    progress?.(`round ${round}/${rounds}: ${JSON.stringify(total)}`)
  }
  rmSync(dataDir, { recursive: true })
  return total
}
