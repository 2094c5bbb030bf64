import type { Electorate } from './electorate'
import { compareFractions, type Fraction } from './fraction'
import { type Backers, type Price, Purses } from './purses'
import { VOTE } from './units'

/** A project bought: its effective votes (cost divided by the largest payment) and that payment. */
export type Round = { readonly project: number; readonly votes: Fraction; readonly payment: Fraction }

type Candidate = {
  readonly project: number
  readonly cost: bigint
  readonly backers: Backers
  /** Its effective votes when last reckoned, in whole units, rounded up; they only fall. */
  mostVotes: number
}
/** What a project would be bought for now: effective votes in whole units, rounded down and up, and exactly once they were needed. */
type Offer = {
  readonly candidate: Candidate
  readonly price: Price
  readonly leastVotes: number
  readonly mostVotes: number
  exact: Fraction | null
}
/** Where a run stands: what every voter has left, and which projects may still be bought. */
type Run = { readonly purses: Purses; readonly candidates: Set<Candidate> }

const unitsOf = ({ num, den }: Fraction): number => Number((num * VOTE) / den)

function begin(electorate: Electorate, endowment: Fraction): Run {
  const purses = new Purses(electorate, endowment)
  const candidates = electorate.projects.map(({ cost }, project) => ({
    project,
    cost: BigInt(cost),
    backers: purses.backersOf(project),
    mostVotes: (electorate.ticks[project] as number) * Number(VOTE),
  }))
  return { purses, candidates: new Set(candidates.filter(({ backers }) => backers.size > 0)) }
}

/**
 * The offer for a project; one its supporters cannot pay for leaves for good, since money only falls. Null also where it is sure to have fewer effective
 * votes than `wanted`.
 */
function offerOf({ purses, candidates }: Run, candidate: Candidate, wanted = 0): Offer | null {
  const price = purses.priceOf(candidate.backers, wanted)
  if (price === null) {
    candidates.delete(candidate)
    return null
  }
  const { least, most } = purses.votesAt(price, candidate.backers)
  candidate.mostVotes = Math.min(candidate.mostVotes, most)
  if (price.isBound) return null
  return { candidate, price, leastVotes: least, mostVotes: candidate.mostVotes, exact: null }
}

function votesOf({ purses }: Run, offer: Offer): Fraction {
  const { candidate, price } = offer
  if (offer.exact === null) {
    const { num, den } = purses.paymentAt(price, candidate.backers)
    offer.exact = { num: candidate.cost * den, den: num }
  }
  return offer.exact
}

/** Most effective votes; among equals the first in the order of ties. */
function isBetter(run: Run, a: Offer, b: Offer): boolean {
  if (a.leastVotes > b.mostVotes) return true
  if (a.mostVotes < b.leastVotes) return false
  const difference = compareFractions(votesOf(run, a), votesOf(run, b))
  return difference > 0 || (difference === 0 && a.candidate.project < b.candidate.project)
}

/** The best offer. Who had fewer effective votes in an earlier round than the best has now need not be reckoned again. */
function bestOffer(run: Run): Offer | null {
  let best: Offer | null = null
  for (const candidate of [...run.candidates].sort((a, b) => b.mostVotes - a.mostVotes)) {
    if (best && candidate.mostVotes < best.leastVotes) break
    const offer = offerOf(run, candidate, best?.leastVotes)
    if (offer && (!best || isBetter(run, offer, best))) best = offer
  }
  return best
}

function buy(run: Run, offer: Offer): Round {
  const { candidate, price } = offer
  const { project, backers } = candidate
  const round = { project, votes: votesOf(run, offer), payment: run.purses.paymentAt(price, backers) }
  run.purses.buy(backers, price)
  run.candidates.delete(candidate)
  return round
}

/**
 * The Method of Equal Shares with cost utilities, every voter beginning with the same sum: round after round the project with most
 * effective votes is bought, until the supporters of none can pay. Also gives what a project's supporters have left.
 */
export function sharesRun(electorate: Electorate, endowment: Fraction) {
  const run = begin(electorate, endowment)
  const rounds: Round[] = []
  for (let offer = bestOffer(run); offer !== null; offer = bestOffer(run)) rounds.push(buy(run, offer))
  return {
    rounds: rounds as readonly Round[],
    moneyLeft: (project: number): Fraction => run.purses.moneyOf(run.purses.backersOf(project)),
  }
}

/** Whether at whatever prices `a` costs its supporters no more than `b`: ticked by all who ticked `b`, and not dearer. */
function isAlwaysAhead({ projects, supporters }: Electorate, a: number, b: number): boolean {
  if (a > b || (projects[a]?.cost as number) > (projects[b]?.cost as number)) return false
  const those = new Set(supporters[a])
  return (supporters[b] as Int32Array).every(bloc => those.has(bloc))
}

/**
 * The same purchases in the same order with a larger endowment, or null where it is not certain that every endowment from that of
 * `rounds` up to this one leads to them.
 *
 * Why the two ends are enough. Keep the order of purchases fixed and raise the endowment: by induction over the rounds nobody has less
 * money before any round, so no price is higher (a price falls when its payers have more), so nobody has less after it. Hence in every
 * round the effective votes of every project, bought or not, are at least those of the lower and at most those of the upper end. So if
 * in each round no other project has more at the upper end than the bought one had at the lower end (a tie going to the bought one), the
 * bought one is ahead at every endowment between; and if nobody can pay for anything more at the upper end, nobody could before.
 */
export function repeated(
  electorate: Electorate,
  endowment: Fraction,
  rounds: readonly Round[],
): readonly Round[] | null {
  const run = begin(electorate, endowment)
  const again: Round[] = []
  for (const { project, votes } of rounds) {
    const least = unitsOf(votes)
    let offer: Offer | null = null
    for (const candidate of run.candidates) {
      if (candidate.project === project) offer = offerOf(run, candidate)
      else if (
        candidate.mostVotes >= least &&
        mayBeAhead(electorate, run, candidate, { project, votes }, least)
      )
        return null
    }
    if (offer === null) return null
    again.push(buy(run, offer))
  }
  for (const candidate of run.candidates) if (offerOf(run, candidate)) return null
  return again
}

/** Whether a rival has more effective votes now than the bought project had, or as many and comes first in a tie. */
function mayBeAhead(
  electorate: Electorate,
  run: Run,
  rival: Candidate,
  bought: Pick<Round, 'project' | 'votes'>,
  least: number,
): boolean {
  const offer = offerOf(run, rival, least)
  if (offer === null || offer.mostVotes < least) return false
  const difference = compareFractions(votesOf(run, offer), bought.votes)
  if (difference < 0 || (difference === 0 && bought.project < rival.project)) return false
  return !isAlwaysAhead(electorate, bought.project, rival.project)
}
