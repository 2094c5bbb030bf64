import { seed } from '../demo'
import { openStation } from '../station'

/** The station in a process of its own, on the folder named by its first argument, as far from its clients as a cloud can be here. */
async function main(): Promise<void> {
  const cloud = await openStation({ dataDir: process.argv[2] as string, timersRun: false })
  await seed(cloud, cloud.now())
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
