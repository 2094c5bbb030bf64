import { openStation } from '../../station'

/** The process that gets killed: the station with its functions on the folder named by its first argument. */
openStation({ dataDir: process.argv[2] as string, timersRun: false }).then(
  cloud => process.stdout.write(`${JSON.stringify({ ready: cloud.url })}\n`),
  error => {
    console.error(error)
    process.exit(1)
  },
)
