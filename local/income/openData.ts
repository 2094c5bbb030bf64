import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { ensureBuilt, FUNCTIONS_BUILD } from '../builds'
import type { Cloud } from '../cloud'
import { seed } from '../demo'
import { openStation } from '../station'

/** What `npm start` keeps. */
const DATA = '.local/data'

/** Puts what a data folder holds at this moment into another; the station may run on it meanwhile. */
function snapshot(from: string, into: string): void {
  const db = new Database(join(from, 'store.db'))
  db.prepare('VACUUM INTO ?').run([join(into, 'store.db')])
  db.close()
  if (existsSync(join(from, 'files'))) cpSync(join(from, 'files'), join(into, 'files'), { recursive: true })
}

/**
 * The station on a copy of the data there is, or, where there is none, on a demo world made for the occasion: thrown away afterwards, so that nothing
 * here writes into what people keep.
 */
export async function openData(
  folder: string | undefined,
  say: (line: string) => void,
): Promise<{ readonly cloud: Cloud; readonly close: () => Promise<void> }> {
  await ensureBuilt([FUNCTIONS_BUILD], say)
  const kept = folder ?? DATA
  const isThere = existsSync(join(kept, 'store.db'))
  if (!isThere && folder !== undefined) throw new Error(`${folder} 里没有数据`)
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-export-'))
  if (isThere) snapshot(kept, dataDir)
  else say('没有 .local/data，用临时的演示数据 …')
  const cloud = await openStation({ dataDir, timersRun: false })
  if (!isThere) await seed(cloud, cloud.now())
  return {
    cloud,
    close: async () => {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
