import { openCloud } from '../cloud'
import { SCHEMA } from './ledger'

/** The process that gets killed: a local cloud on the folder named by its first argument. */
openCloud({ dataDir: process.argv[2] as string, schema: SCHEMA, timersRun: false }).then(
  cloud => process.stdout.write(`${JSON.stringify({ ready: cloud.sdkEnv })}\n`),
  error => {
    console.error(error)
    process.exit(1)
  },
)
