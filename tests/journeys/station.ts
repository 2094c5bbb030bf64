import { rmSync } from 'node:fs'
import { DEMO_PEOPLE, DEMO_TITLES } from '../../local/demo'
import { openStation } from '../../local/station'
import { BEGINS_AT, freshWorld } from '../world/freshWorld'

/** The station with its app and its demo world on a fresh local cloud. */
export async function openDemoStation() {
  const dataDir = await freshWorld()
  const cloud = await openStation({
    dataDir,
    app: true,
    timersRun: false,
    titles: DEMO_TITLES,
    at: BEGINS_AT,
  })
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
