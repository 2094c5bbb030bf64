import { crash } from './rounds'

const option = (name: string): number | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : Number(process.argv[at + 1])
}

async function main(): Promise<void> {
  const rounds = option('rounds') ?? 200
  const seed = option('seed') ?? Date.now() % 1_000_000
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
