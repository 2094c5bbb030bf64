import { cpus, loadavg } from 'node:os'
import { ensureBuilt, FUNCTIONS_BUILD } from '../builds'
import { benchActions } from './actions'
import { benchBundles } from './bundles'
import { benchDisclose } from './disclose'
import { benchLedger } from './ledger'
import { benchPlan } from './plan'
import { benchPoints } from './points'
import { benchSweep } from './sweep'
import { benchTrips } from './trips'
import { benchVote } from './vote'

/** Every bench by its name: prints its table, gives whether it is within its bounds. */
const BENCHES: Readonly<Record<string, (quick: boolean) => Promise<boolean>>> = {
  trips: benchTrips,
  actions: benchActions,
  sweep: benchSweep,
  disclose: benchDisclose,
  ledger: benchLedger,
  plan: benchPlan,
  points: benchPoints,
  vote: benchVote,
  bundles: benchBundles,
}

/** `npm run bench [-- --quick] [name…]`: all, or those whose name contains one of the words. Leaves with 1 when one is over its bound. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const words = args.filter(arg => !arg.startsWith('--'))
  const chosen = Object.entries(BENCHES).filter(
    ([name]) => words.length === 0 || words.some(word => name.includes(word)),
  )
  if (chosen.length === 0) {
    console.error(`no bench of that name; there are ${Object.keys(BENCHES).join(', ')}`)
    process.exit(1)
  }
  await ensureBuilt([FUNCTIONS_BUILD], line => console.log(line))
  const [cpu] = cpus()
  console.log(
    `${cpus().length} cores (${cpu?.model.trim()}), Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} before it began, ${new Date().toISOString()}`,
  )
  const over: string[] = []
  for (const [name, bench] of chosen) if (!(await bench(args.includes('--quick')))) over.push(name)
  console.log(over.length === 0 ? '\nall within their bounds' : `\nover the bound: ${over.join(', ')}`)
  process.exit(over.length === 0 ? 0 : 1)
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
