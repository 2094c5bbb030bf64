import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, FUNCTIONS_BUILD } from '../builds'
import type { Cloud } from '../cloud'
import { seed } from '../demo'
import { openStation } from '../station'

/** What `npm start` keeps. */
const DATA = '.local/data'

/** The station on the data there is, or, where there is none, on a demo world made for the occasion and thrown away after it. */
export async function openData(
  folder: string | undefined,
  say: (line: string) => void,
): Promise<{ readonly cloud: Cloud; readonly close: () => Promise<void> }> {
  await ensureBuilt([FUNCTIONS_BUILD], say)
  const kept = folder ?? DATA
  if (existsSync(join(kept, 'store.db'))) {
    const cloud = await openStation({ dataDir: kept, timersRun: false })
    return { cloud, close: cloud.close }
  }
  if (folder !== undefined) throw new Error(`${folder} 里没有数据`)
  say('没有 .local/data，用临时的演示数据 …')
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-export-'))
  const cloud = await openStation({ dataDir, timersRun: false })
  await seed(cloud, cloud.now())
  return {
    cloud,
    close: async () => {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
