import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_PEOPLE, DEMO_TITLES, seed } from '../../local/demo'
import { openStation } from '../../local/station'

/** The station with its app and its demo world on a fresh local cloud. */
export async function openDemoStation() {
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-journey-'))
  const cloud = await openStation({ dataDir, app: true, timersRun: false, titles: DEMO_TITLES })
  await seed(cloud, cloud.now())
  const close = async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const tokenOf = (personId: string): string => {
    const openid = DEMO_PEOPLE.find(person => person._id === personId)?.openid
    if (!openid) throw new Error(`nobody in the demo world is ${personId}`)
    return cloud.tokenFor(openid)
  }
  return { cloud, url: cloud.url, tokenOf, close }
}
export type DemoStation = Awaited<ReturnType<typeof openDemoStation>>
