import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { KEEPER, loadPoints, POINTS_AT } from '../../bench/pointsWorld'
import { openStation } from '../../station'
import { buildChild, kill, start } from '../killable'
import { seeded } from '../ledger'
import { type Intention, send } from './clients'
import { GOODS, goodOf, PRICE } from './goods'
import { verify } from './verify'

export type PointsSummary = {
  rounds: number
  done: number
  refused: number
  cutOff: number
  doneAfterAll: number
}
export type PointsCrash = {
  readonly rounds: number
  readonly seed: number
  readonly progress?: (line: string) => void
}
type Random = (below: number) => number

const CLIENTS = 6
const MAX_LIFE_MS = 500
const ANSWERS_BEFORE_DEATH = 12
/** Each puts points into their household, gives some to the fund, buys and changes their mind; once in a while for more than they have. The shop calls some of it off. */
const PEOPLE = Array.from({ length: 24 }, (_, n) => `bench-${n}`)
const here = { compoundId: POINTS_AT }

/** Orders that are known to be reserved, with whose they are: what may be cancelled or called off. */
type Reserved = { readonly orderId: string; readonly personId: string }
type Act = Pick<Intention, 'personId' | 'action' | 'input'>

const reservedBy = (all: readonly Intention[]): Reserved[] =>
  all.flatMap(({ action, answer, value, personId }) =>
    action === 'reserve' && answer === 'yes'
      ? [{ orderId: (value as { order: { _id: string } }).order._id, personId }]
      : [],
  )

function actOf(random: Random, requestId: string, reserved: readonly Reserved[]): Act {
  const personId = PEOPLE[random(PEOPLE.length)] as string
  const points = random(12) === 0 ? 90_000 : 1 + random(60)
  const before = reserved[random(Math.max(1, reserved.length))]
  switch (random(7)) {
    case 0:
      return {
        personId,
        action: 'donate',
        input: { ...here, from: random(2) === 0 ? 'mine' : 'home', points },
      }
    case 1:
    case 2:
      return {
        personId,
        action: 'transfer',
        input: { ...here, to: { kind: 'household' }, points, words: requestId },
      }
    case 3:
      if (before)
        return { personId: before.personId, action: 'cancelOrder', input: { orderId: before.orderId } }
      break
    case 4:
      if (before) {
        const input = { orderId: before.orderId, why: '没有送到', isGone: random(2) === 0 }
        return { personId: KEEPER, action: 'callOffOrder', input }
      }
  }
  const goodId = GOODS[random(GOODS.length)] as string
  const payer = random(2) === 0 ? 'mine' : 'home'
  return {
    personId,
    action: 'reserve',
    input: { goodId, count: 1 + random(3), price: PRICE, payer, slotId: null },
  }
}

/** A world of people with points, on a fresh folder; gives their tokens. */
async function prepare(dataDir: string): Promise<Map<string, string>> {
  const cloud = await openStation({ dataDir, timersRun: false })
  loadPoints(cloud, {})
  cloud.load('pointGoods', GOODS.map(goodOf))
  const tokens = [KEEPER, ...PEOPLE].map(id => [id, cloud.tokenFor(`demo-${id}`)] as const)
  await cloud.close()
  return new Map(tokens)
}

/**
 * Kills the station in the middle of its postings, again and again. After each death: whoever was answered yes has it once, whoever was refused has
 * nothing, whoever was cut off has it wholly or not at all, and the ledger adds up; then what was cut off is asked again under its own id.
 */
export async function crashPoints({ rounds, seed, progress }: PointsCrash): Promise<PointsSummary> {
  const random = seeded(seed)
  const file = await buildChild('local/crash/points/child.ts')
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-crash-points-'))
  const tokens = await prepare(dataDir)
  const all: Intention[] = []
  const cutOff = new Set<string>()
  const total: PointsSummary = { rounds: 0, done: 0, refused: 0, cutOff: 0, doneAfterAll: 0 }
  for (let round = 1; round <= rounds; round++) {
    const { child, ready: url } = await start<string>(file, dataDir)
    const again = all.filter(({ answer }) => answer === 'none')
    let isOver = false
    let left = ANSWERS_BEFORE_DEATH
    let answered = () => {}
    const atWork = new Promise<void>(done => {
      answered = () => {
        left -= 1
        if (left === 0) done()
      }
    })
    const client = async (number: number) => {
      for (let n = 0; !isOver; n++) {
        const repeated = again.pop()
        const requestId = `crash-${round}-${number}-${n}`
        const intention: Intention = repeated ?? {
          requestId,
          ...actOf(random, requestId, reservedBy(all)),
          answer: 'none',
        }
        if (!repeated) all.push(intention)
        const isThere = await send(url, tokens.get(intention.personId) as string, intention)
        answered()
        if (repeated && repeated.answer === 'yes') total.doneAfterAll += 1
        if (!isThere) return
      }
    }
    const working = Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))
    // However slow the machine: it dies in the middle of its work, not before it.
    await Promise.race([atWork, working])
    await Promise.race([wait(random(MAX_LIFE_MS)), working])
    isOver = true
    await kill(child)
    await working
    for (const { answer, requestId } of all) if (answer === 'none') cutOff.add(requestId)
    total.cutOff = cutOff.size
    verify(dataDir, all)
    total.rounds = round
    total.done = all.filter(({ answer }) => answer === 'yes').length
    total.refused = all.filter(({ answer }) => answer === 'no').length
    progress?.(`round ${round}/${rounds}: ${JSON.stringify(total)}`)
  }
  rmSync(dataDir, { recursive: true })
  return total
}
