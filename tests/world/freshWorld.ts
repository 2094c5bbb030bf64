import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from '../../local/demo'
import { openStation } from '../../local/station'

/** Puts the demo world into a folder. */
export async function layOut(dataDir: string): Promise<void> {
  const cloud = await openStation({ dataDir, timersRun: false })
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
