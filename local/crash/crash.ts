import { crashPoints } from './points/rounds'
import { crash } from './rounds'

/** `--rounds=N` and `--seed=N`, each a whole number. */
function option(name: string, otherwise: number): number {
  const given = process.argv.find(arg => arg.startsWith(`--${name}=`))?.split('=')[1]
  if (given !== undefined && !/^\d+$/.test(given))
    throw new Error(`--${name} is a whole number, not ${given}`)
  return given === undefined ? otherwise : Number(given)
}

type Told = { readonly rounds: number; readonly seed: number; readonly progress: (line: string) => void }

/** What may be killed in the middle of its work, and what is said when all rounds are over. */
const WORKS: Readonly<Record<string, (told: Told) => Promise<string>>> = {
  async store(told) {
    const total = await crash(told)
    const written = total.notes + total.transfers + total.counts
    return (
      `${written} acknowledged writes (${total.notes} notes, ${total.counts} counts, ${total.transfers} transfers), none lost; ` +
      `${total.unanswered} cut off, each wholly there or wholly not; ${total.refused} refused`
    )
  },
  async points(told) {
    const { done, refused, cutOff, doneAfterAll } = await crashPoints(told)
    return (
      `${done} commands answered yes, each there once; ${refused} refused, none there; ${cutOff} cut off and asked again, ` +
      `${doneAfterAll} of them answered yes then; every balance the sum of its entries after every death`
    )
  },
}

/** `npm run crash [-- store|points] [--rounds=N] [--seed=N]`: both unless told. */
async function main(): Promise<void> {
  const rounds = option('rounds', 200)
  const seed = option('seed', Date.now() % 1_000_000)
  const named = process.argv.slice(2).filter(arg => !arg.startsWith('--'))
  for (const [name, work] of Object.entries(WORKS)) {
    if (named.length > 0 && !named.includes(name)) continue
    const startedAt = Date.now()
    console.log(`${name}: ${rounds} rounds of kill -9, seed ${seed}`)
    let said = 0
    const progress = (line: string) => {
      if (Date.now() - said < 5_000) return
      said = Date.now()
      console.log(line)
    }
    const summary = await work({ rounds, seed, progress })
    console.log(`${name}: ${rounds} rounds in ${Math.round((Date.now() - startedAt) / 1000)} s: ${summary}`)
  }
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
