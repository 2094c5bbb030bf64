import { sha256Of } from '@domain/kernel'
import type { Person } from '@domain/people'
import {
  type Ballot,
  type Choice,
  castOfPaper,
  castOnline,
  enterPaper,
  type Owner,
  type Paper,
  type Vote,
  withCast,
} from '@domain/vote'
import { chance, seedOf } from '../random'

/** How a compound's owners vote: in so many of a thousand cases they do, and then say yes, no or nothing. */
export type Mood = {
  readonly votes: number
  readonly yes: number
  readonly no: number
  /** These have not voted, whatever chance says: whoever tries the demonstration may. */
  readonly waits: readonly string[]
  /** These have. */
  readonly voted: readonly string[]
}
type Drawn = { readonly ballots: Ballot[]; readonly papers: Paper[] }
type World = { readonly people: readonly Person[]; readonly photo: string; readonly hands: readonly Hand[] }
type Hand = { readonly id: string; readonly name: string }

const HOUR = 3_600_000
const nonceOf = (vote: Vote, key: string): string => sha256Of(`${vote._id} ${key}`).slice(0, 24)

const choiceOf = (random: () => number, { yes, no }: Mood): Choice => {
  const drawn = random() * 1000
  if (drawn < yes) return 'yes'
  return drawn < yes + no ? 'no' : 'abstain'
}

/** A paper of an owner without a phone, entered by two people. */
function paperOf(
  vote: Vote,
  owner: Owner,
  choices: Choice[],
  at: number,
  { hands, photo }: World,
  entries = 2,
): Paper {
  let paper: Paper | null = null
  for (const [i, hand] of hands.slice(0, entries).entries()) {
    const entry = {
      byId: hand.id,
      byName: hand.name,
      at: at + i * HOUR,
      choices,
      proxy: null,
      photos: [photo],
    }
    const done = enterPaper(vote, owner, paper, entry)
    if (!done.ok) throw new Error(done.refusal.code)
    paper = done.value
  }
  if (!paper) throw new Error('no hands')
  return paper
}

/** What an owner's registered person taps, or what a paper says where nobody is registered. */
export function drawBallots(
  vote: Vote,
  owners: readonly Owner[],
  mood: Mood,
  until: number,
  world: World,
): Drawn {
  const random = chance(seedOf(vote._id))
  const drawn: Drawn = { ballots: [], papers: [] }
  const [opensAt, spread] = [vote.opensAt ?? 0, until - (vote.opensAt ?? 0)]
  for (const owner of owners) {
    const at = opensAt + Math.floor(random() * spread * 0.9)
    const drawnOut = random() * 1000 >= mood.votes && !mood.voted.includes(owner.key)
    const isOut = drawnOut || mood.waits.includes(owner.key)
    const choices = vote.questions.map(() => choiceOf(random, mood))
    if (isOut || owner.isDeveloper) continue
    const person = world.people.find(({ homes }) =>
      homes.some(({ householdId, relation }) => relation === 'owner' && householdId === owner.key),
    )
    const nonce = nonceOf(vote, owner.key)
    if (person) {
      const cast = castOnline(vote, owner, null, { at, personId: person._id, choices, nonce, proxy: null })
      if (!cast.ok) throw new Error(cast.refusal.code)
      drawn.ballots.push(cast.value)
    } else {
      const paper = paperOf(vote, owner, choices, at, world)
      drawn.papers.push(paper)
      drawn.ballots.push(withCast(vote, owner, null, castOfPaper(paper, nonce)))
    }
  }
  return drawn
}

/** Papers that wait: some that one person has entered, and one that two read differently. */
export function waitingPapers(vote: Vote, owners: readonly Owner[], at: number, world: World): Paper[] {
  const [differing, ...once] = owners
  const papers = once.map((owner, i) =>
    paperOf(
      vote,
      owner,
      vote.questions.map(() => 'yes'),
      at + i * HOUR,
      world,
      1,
    ),
  )
  if (!differing) return papers
  const first = paperOf(
    vote,
    differing,
    vote.questions.map(() => 'yes'),
    at,
    world,
    1,
  )
  const [, second] = world.hands
  const entry = {
    byId: second?.id ?? '',
    byName: second?.name ?? '',
    at: at + HOUR,
    choices: vote.questions.map(() => 'no' as const),
    proxy: null,
    photos: [world.photo],
  }
  const differs = enterPaper(vote, differing, first, entry)
  if (!differs.ok) throw new Error(differs.refusal.code)
  return [differs.value, ...papers]
}
