import { Ballot, Paper, stateAt, Vote } from '@domain/vote'
import { demoPeople } from '../../../local/demo/people'
import type { PHOTO_NAMES } from '../../../local/demo/photos'
import { demoPlaces } from '../../../local/demo/places'
import { demoVotes } from '../../../local/demo/votes'

const NOW = Date.parse('2026-11-20T10:00:00+08:00')
const places = demoPlaces()
const people = demoPeople(places, NOW)
const photos = new Proxy({} as Record<(typeof PHOTO_NAMES)[number], string>, {
  get: () => 'cloud://demo/uploads/p-secretary/demo.png',
})
const made = demoVotes({ places, people, photos, now: NOW })
const votes = (made.votes ?? []).map(one => Vote.parse(one))
const named = (id: string) => {
  const found = votes.find(({ _id }) => _id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the votes of the demo world', () => {
  it('are whole, with their ballots and papers', () => {
    for (const ballot of made.voteBallots ?? []) expect(Ballot.parse(ballot)).toEqual(ballot)
    for (const paper of made.votePapers ?? []) expect(Paper.parse(paper)).toEqual(paper)
    expect(new Set(made.voteBallots?.map(({ _id }) => _id)).size).toBe(made.voteBallots?.length)
    expect(votes.map(vote => stateAt(vote, NOW))).toEqual([
      'published',
      'open',
      'rollOpen',
      'open',
      'published',
    ])
  })

  it('show one that passed: enough took part by heads and by area, and more than half said yes', () => {
    const { result } = named('vote-roof')
    expect(result?.tally.quorum.heads.isMet && result.tally.quorum.area.isMet).toBe(true)
    expect(result?.tally.questions.map(({ isPassed }) => isPassed)).toEqual([true, true])
    // Four unsold units are one head, and three that one person bought.
    expect(result?.tally.roll.heads).toBe(523)
  })

  it('leave 王阿姨 her vote, one paper to decide, and some to be entered a second time', () => {
    const of = (made.votePapers ?? [])
      .map(one => Paper.parse(one))
      .filter(one => one.voteId === 'vote-parking')
    const count = (state: Paper['state']) => of.filter(paper => paper.state === state).length
    expect([count('differs'), count('once')]).toEqual([1, 3])
    expect(count('agreed')).toBeGreaterThan(20)
    const voted = (made.voteBallots ?? []).map(({ _id }) => _id)
    expect(voted).not.toContain('vote-parking:tianrun:3:2:301')
    expect(voted).toContain('vote-roof:tianrun:3:2:301')
  })
})
