import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MINUTE_MS } from '@domain/kernel'
import { seed } from '../../local/demo'
import { openStation } from '../../local/station'

/** When the demo world is laid out: the same moment in every run, whatever the machine's clock says. */
const LAID_OUT_AT = Date.parse(process.env.HAOYI_TEST_AT ?? '2026-11-18T10:00:00+08:00')
/** When people wake up in it: after it is there, however slowly a machine lays it out. */
export const BEGINS_AT = LAID_OUT_AT + 2 * MINUTE_MS

/** Puts the demo world into a folder. */
export async function layOut(dataDir: string): Promise<void> {
  const cloud = await openStation({ dataDir, timersRun: false, at: LAID_OUT_AT })
  await seed(cloud, cloud.now())
  await cloud.close()
}

/** A folder of one's own with the demo world in it: copied from the one laid out for this run, else laid out anew. */
export async function freshWorld(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-demo-'))
  const model = process.env.HAOYI_DEMO_WORLD
  if (model) cpSync(model, dataDir, { recursive: true })
  else await layOut(dataDir)
  return dataDir
}
