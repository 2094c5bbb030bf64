import {
  type Ballot,
  type Cast,
  type Choice,
  castOnline,
  draftedVote,
  type OwnedUnit,
  type Owner,
  type RollLine,
  type Vote,
  type VoteDraft,
} from '@domain/vote'

export const DAY = 86_400_000
/** 2026-03-02 10:00 in China, a Monday. */
export const NOW = Date.parse('2026-03-02T10:00:00+08:00')

export const unit = (n: number, areaCentiM2 = 10_000): OwnedUnit => ({
  householdId: `c:1:1:${n}`,
  buildingId: 'c:1',
  label: `某小区 1号楼 1单元 ${n}`,
  areaCentiM2,
})
export const ownerOf = (n: number, areaCentiM2 = 10_000, name = `业主${n}`): Owner => ({
  key: `c:1:1:${n}`,
  name,
  coOwners: [],
  isDeveloper: false,
  units: [unit(n, areaCentiM2)],
})
export const owners = (count: number, areaCentiM2 = 10_000): Owner[] =>
  Array.from({ length: count }, (_, i) => ownerOf(i + 1, areaCentiM2))

/** A line of a roll: who owns a unit, each with what tells them apart. */
export const line = (n: number, areaCentiM2: number, ...people: (readonly [string, string])[]): RollLine => ({
  ...unit(n, areaCentiM2),
  isDeveloper: false,
  owners: people.map(([name, mark]) => ({ name, mark })),
})

const DRAFT: VoteDraft = {
  title: '使用维修资金更换电梯',
  words: '',
  mode: 'statutory',
  questions: [{ words: '是否同意使用维修资金更换电梯', decision: 'useFund' }],
  keeps: 'lastValid',
  silents: 'notCounted',
}
export const drafted = (changes: Partial<VoteDraft> = {}): Vote =>
  draftedVote(
    'v1',
    { ...DRAFT, ...changes },
    { compoundId: 'c', compoundName: '某小区', path: { compound: 'c' } },
    NOW,
  )
/** Open since a day ago, for nine days more. */
export const openVote = (changes: Partial<VoteDraft> = {}): Vote => ({
  ...drafted(changes),
  state: 'open',
  opensAt: NOW - DAY,
  closesAt: NOW + 9 * DAY,
})

export const casting = (personId: string, choice: Choice, at = NOW): Omit<Cast, 'by'> => ({
  at,
  personId,
  choices: [choice],
  nonce: `n-${personId}-${at}`,
  proxy: null,
})

/** Online casts of one owner, one after the other; all of them must be taken. */
export function castAll(vote: Vote, owner: Owner, ...casts: Omit<Cast, 'by'>[]): Ballot {
  let ballot: Ballot | null = null
  for (const one of casts) {
    const done = castOnline(vote, owner, ballot, one)
    if (!done.ok) throw new Error(done.refusal.code)
    ballot = done.value
  }
  if (!ballot) throw new Error('no cast')
  return ballot
}

/** What each chose: the first so many yes, the next no, the next abstain; the others did not vote. */
export function chosen(
  all: readonly Owner[],
  yes: number,
  no = 0,
  abstain = 0,
): Map<string, readonly Choice[]> {
  const said: Choice[] = [
    ...Array<Choice>(yes).fill('yes'),
    ...Array<Choice>(no).fill('no'),
    ...Array<Choice>(abstain).fill('abstain'),
  ]
  return new Map(said.map((choice, i) => [(all[i] as Owner).key, [choice]]))
}
