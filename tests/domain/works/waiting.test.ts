import { DAY_MS } from '@domain/kernel'
import { closeFunding, pledged, REMINDED_DAYS, type VerdictDoc, waitOf } from '@domain/works'
import { must } from '../station/walk'
import { BY, checking, full, funding, NOW, pledgeOf } from './cast'

const NOTHING = { pledge: null, verdict: null }
const SAID = { verdict: 'fit' } as VerdictDoc

describe('What a project waits for from a household', () => {
  it('is its word on what was built, until it has given it or the check is over', () => {
    const built = checking(must(closeFunding(full(funding()).project, BY)))
    const untilAt = built.check?.untilAt ?? 0
    expect(waitOf(built, NOTHING, untilAt - 1)).toEqual({ act: 'judge', untilAt })
    expect(waitOf(built, { ...NOTHING, verdict: SAID }, untilAt - 1)).toBeNull()
    expect(waitOf(built, NOTHING, untilAt)).toBeNull()
  })

  it('is a pledge in the last days of raising money, where it has pledged nothing', () => {
    const raising = funding()
    const untilAt = raising.funding?.untilAt ?? 0
    const near = untilAt - REMINDED_DAYS * DAY_MS
    expect(waitOf(raising, NOTHING, near - 1)).toBeNull()
    expect(waitOf(raising, NOTHING, near)).toEqual({ act: 'pledge', untilAt })
    expect(waitOf(raising, NOTHING, untilAt)).toBeNull()
    const { project, pledge } = must(pledged(raising, pledgeOf(raising, 'h1'), 100, NOW))
    expect(waitOf(project, { ...NOTHING, pledge }, near)).toBeNull()
  })

  it('is nothing where residents have given all that is asked of them, or nothing is', () => {
    const raising = funding()
    const untilAt = raising.funding?.untilAt ?? 0
    const lacking = raising.shares.map(share => ({ ...share, targetFen: 0 }))
    expect(waitOf({ ...raising, shares: lacking }, NOTHING, untilAt - 1)).toBeNull()
    expect(waitOf({ ...raising, shares: [] }, NOTHING, untilAt - 1)).toBeNull()
  })
})
