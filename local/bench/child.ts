import { seed } from '../demo'
import { openStation } from '../station'
import { loadPoints } from './pointsWorld'

/** The station in a process of its own, on the folder named by its first argument, with the world of its second, as far from its clients as a cloud can be here. */
async function main(): Promise<void> {
  const cloud = await openStation({ dataDir: process.argv[2] as string, timersRun: false })
  await seed(cloud, cloud.now())
  if (process.argv[3] === 'points') loadPoints(cloud)
  process.send?.({ url: cloud.url, now: cloud.now() })
  process.once('message', async () => {
    await cloud.close()
    process.exit(0)
  })
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
