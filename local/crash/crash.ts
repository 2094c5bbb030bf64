import { crash } from './rounds'

/** `--rounds=N` and `--seed=N`, each a whole number. */
function option(name: string, otherwise: number): number {
  const given = process.argv.find(arg => arg.startsWith(`--${name}=`))?.split('=')[1]
  if (given !== undefined && !/^\d+$/.test(given))
    throw new Error(`--${name} is a whole number, not ${given}`)
  return given === undefined ? otherwise : Number(given)
}

async function main(): Promise<void> {
  const rounds = option('rounds', 200)
  const seed = option('seed', Date.now() % 1_000_000)
  const startedAt = Date.now()
  console.log(`${rounds} rounds of kill -9, seed ${seed}`)
  let said = 0
  const progress = (line: string) => {
    if (Date.now() - said < 5_000) return
    said = Date.now()
    console.log(line)
  }
  const total = await crash({ rounds, seed, progress })
  const written = total.notes + total.transfers + total.counts
  console.log(
    `${total.rounds} rounds in ${Math.round((Date.now() - startedAt) / 1000)} s: ${written} acknowledged writes ` +
      `(${total.notes} notes, ${total.counts} counts, ${total.transfers} transfers), none lost; ` +
      `${total.unanswered} cut off, each wholly there or wholly not; ${total.refused} refused`,
  )
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
