import type { Asset } from '../asset'
import type { Books } from '../books'
import type { Entry } from '../entry'
import type { Suggestion } from './suggestion'

/** What lines are matched with. */
export type MatchFacts = {
  readonly books: Pick<Books, 'account' | 'recurring' | 'months' | 'closedThrough' | 'firstMonth'>
  readonly assets: readonly Asset[]
  /** Entries whose money is on its way. */
  readonly inTransit: readonly Entry[]
  /** Entries of the open months. */
  readonly entries: readonly Entry[]
  /** What each lease owes, by its id; below nothing where it is paid ahead. */
  readonly knownArrears: Readonly<Record<string, number>>
}

/** What speaks for something: the more of it, the better. */
export type Evidence = 'party' | 'contract' | 'asset' | 'arrear' | 'amount' | 'words'

/** Something that a line could be. */
export type Candidate = {
  /** The same for the same thing, whichever line it is suggested to. */
  readonly key: string
  readonly name: string
  readonly evidence: ReadonlySet<Evidence>
  /** Can be one line only: money arrives once, what comes every month comes once in it. */
  readonly isOnce: boolean
  /** Of somebody the line does not name. */
  readonly isOther: boolean
  readonly leaseId: string | null
  readonly suggestion: Suggestion
}
