import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeUntil } from './clients'
import { buildChild, kill, start } from './killable'
import { CLIENTS, emptyLedger, type Ledger, seeded } from './ledger'
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
const WRITES_BEFORE_DEATH = 8
const LOOK_MS = 5

/** Ends once so much is acknowledged: however slow the machine, it dies in the middle of its work and not before it. */
async function atWork({ acknowledged: { notes, transfers } }: Ledger, isOver: () => boolean): Promise<void> {
  while (!isOver() && notes.length + transfers.length < WRITES_BEFORE_DEATH) await wait(LOOK_MS)
}

/**
 * Kills a local cloud in the middle of its work, again and again, and checks after each death that nothing acknowledged is
 * lost, nothing unacknowledged is there by half, and the invariants hold. Throws at the first difference.
 */
export async function crash({ rounds, seed, progress }: CrashOptions): Promise<CrashSummary> {
  const random = seeded(seed)
  const file = await buildChild('local/crash/child.ts')
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-crash-'))
  const total: CrashSummary = { rounds: 0, notes: 0, transfers: 0, counts: 0, refused: 0, unanswered: 0 }
  prepare(dataDir)
  let counters = Array.from({ length: CLIENTS }, () => ({ sure: 0, perhaps: 0 }))
  for (let round = 1; round <= rounds; round++) {
    const ledger = emptyLedger(counters)
    const { child, ready: sdkEnv } = await start<Record<string, string>>(file, dataDir)
    let isOver = false
    const writing = writeUntil(() => isOver, sdkEnv, round, ledger, random)
    try {
      await Promise.race([atWork(ledger, () => isOver), writing])
      await Promise.race([wait(random(MAX_LIFE_MS)), writing])
    } finally {
      isOver = true
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
