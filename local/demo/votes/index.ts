import { DAY_MS, type Decision, dayOf, dayPlus } from '@domain/kernel'
import type { Person } from '@domain/people'
import type { Place } from '@domain/place'
import {
  type Ballot,
  byClock,
  type Correction,
  draftedVote,
  freeze,
  isConflicting,
  listHashOf,
  notice,
  ON_ITS_WAY_MS,
  type Owner,
  openRoll,
  type Paper,
  publish,
  receiptLines,
  standing,
  tally,
  type Vote,
  withRoll,
} from '@domain/vote'
import { rollIdOf, storedOwner } from '../../../cloudfunctions/lib/store/votes'
import type { PhotoFiles } from '../matters'
import { drawBallots, type Mood, waitingPapers } from './casting'
import { PLANS, type VotePlan } from './plans'
import { rollOf } from './roll'

type World = {
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly photos: PhotoFiles
  readonly now: number
}
type Life = {
  readonly vote: Vote
  readonly owners: readonly Owner[]
  readonly ballots: readonly Ballot[]
  readonly papers: readonly Paper[]
  readonly list: ReturnType<typeof receiptLines> | null
}

const must = (verdict: Decision<Vote>): Vote => {
  if (!verdict.ok) throw new Error(`the demo's vote is refused: ${verdict.refusal.code}`)
  return verdict.value
}

/** From the draft to where the plan leaves it, by the real rules. */
function noticed(plan: VotePlan, owners: readonly Owner[], { places, now }: World): Vote {
  const compound = places.find(({ _id }) => _id === plan.compoundId)
  if (!compound) throw new Error(`no compound ${plan.compoundId}`)
  const by = (daysAgo: number) => ({ name: plan.by, now: now - daysAgo * DAY_MS })
  const where = { compoundId: compound._id, compoundName: compound.name, path: compound.path }
  const begun = by(plan.rollOpenedDaysAgo)
  const drafted = draftedVote(plan.id, plan.draft, where, begun.now - DAY_MS)
  const open = must(openRoll(must(withRoll(drafted, owners, begun.now)), begun))
  if (plan.noticedDaysAgo === null) return open
  const published = by(plan.noticedDaysAgo)
  const frozen = must(freeze(open, owners, 0, published))
  const opensOn = dayPlus(dayOf(published.now), plan.wait)
  return must(notice(frozen, opensOn, dayPlus(opensOn, plan.days - 1), published))
}

function lived(plan: VotePlan, mood: Mood | null, world: World): Life {
  const { places, people, photos, now } = world
  const owners = rollOf(plan.compoundId, places, people)
  const vote = byClock(noticed(plan, owners, world), now)
  if (!mood) return { vote, owners, ballots: [], papers: [], list: null }
  const opened = { ...vote, state: 'open' as const }
  const hands = plan.hands.map(id => ({ id, name: people.find(({ _id }) => _id === id)?.name ?? '' }))
  const of = { people, photo: photos.road, hands }
  const until = Math.min(now, vote.closesAt ?? now)
  const { ballots, papers } = drawBallots(opened, owners, mood, until, of)
  const quiet = owners.filter(
    ({ key, isDeveloper }) =>
      !isDeveloper && !ballots.some(one => one.ownerKey === key) && !mood.waits.includes(key),
  )
  if (vote.state === 'open') {
    const few = quiet.filter(owner => plan.waitingIn.includes(owner.units[0]?.buildingId ?? '')).slice(0, 4)
    const waiting = waitingPapers(opened, few, now - DAY_MS, of)
    return { vote, owners, ballots, papers: [...papers, ...waiting], list: null }
  }
  const list = receiptLines(ballots, vote.keeps)
  const choices = new Map(ballots.map(one => [one.ownerKey, standing(one, vote.keeps).choices]))
  const result = {
    tally: tally(owners, choices, vote.questions, vote.silents),
    conflicts: ballots.filter(isConflicting).length,
    papersAside: 0,
    listHash: listHashOf(list),
  }
  const published = must(publish(vote, result, (vote.closesAt ?? 0) + ON_ITS_WAY_MS))
  return { vote: published, owners, ballots, papers, list }
}

/** What 王阿姨 asked to be put right on the roll that lies open. */
const askedBy = ({ vote, owners }: Life, people: readonly Person[], at: number): Correction[] => {
  const wang = people.find(({ _id }) => _id === 'p-wang')
  const owner = owners.find(({ key }) => key === wang?.homes[0]?.householdId)
  if (vote.state !== 'rollOpen' || !wang || !owner) return []
  return [
    {
      _id: `${vote._id}-asked`,
      voteId: vote._id,
      ownerKey: owner.key,
      householdId: owner.key,
      label: owner.units[0]?.label ?? '',
      kind: 'name',
      words: '房产证上还有我老伴李大山的名字，请加上。',
      byId: wang._id,
      byName: wang.name,
      at,
      state: 'asked',
      answer: '',
      answeredBy: '',
    },
  ]
}

/** The votes of the demo world: one passed, one open, one whose roll lies open, and one that only asks. */
export function demoVotes(world: World): Record<string, readonly { readonly _id: string }[]> {
  const lives = PLANS.map(({ mood, ...plan }) => lived(plan, mood, world))
  return {
    votes: lives.map(({ vote }) => vote),
    voteOwners: lives.flatMap(({ vote, owners }) =>
      owners.map((owner, i) => storedOwner(rollIdOf(vote), owner, i)),
    ),
    voteBallots: lives.flatMap(({ ballots }) => ballots),
    votePapers: lives.flatMap(({ papers }) => papers),
    voteCorrections: lives.flatMap(life => askedBy(life, world.people, world.now - DAY_MS)),
    voteLists: lives.flatMap(({ vote, list }) => (list ? [{ _id: vote._id, lines: list }] : [])),
  }
}
