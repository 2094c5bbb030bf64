import type { Link } from './checking'

/** What a notice sheet says: its month's link or the first twelve digits of it; from its square code, also whose and which month. */
export type Paper = {
  readonly head: string
  readonly compoundId: string | null
  readonly month: string | null
}

const SHORT = 12

/** Reads the digits a person typed. Null where they are no check code. */
export function paperFromDigits(text: string): Paper | null {
  const head = text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
  return head.length >= SHORT && /^[0-9a-f]{12,64}$/.test(head)
    ? { head, compoundId: null, month: null }
    : null
}

/** Reads a sheet's square code: `HAOYI1 <compound> <month> <link>`. */
export function paperFromCode(text: string): Paper | null {
  const [, compoundId = '', month = '', head = ''] =
    /^HAOYI1 (\S+) (20\d\d-\d\d) ([0-9a-f]{12,64})$/.exec(text.trim()) ?? []
  return head ? { head, compoundId, month } : null
}

export type Compared =
  | { readonly kind: 'same'; readonly month: string }
  | { readonly kind: 'other'; readonly month: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'elsewhere' }

/** Compares a sheet with the links that this phone has reckoned. */
export function compare(compoundId: string, paper: Paper, links: readonly Link[]): Compared {
  if (paper.compoundId !== null && paper.compoundId !== compoundId) return { kind: 'elsewhere' }
  const same = links.find(({ hash }) => hash.startsWith(paper.head))
  if (same && (paper.month === null || same.month === paper.month)) return { kind: 'same', month: same.month }
  return paper.month === null ? { kind: 'none' } : { kind: 'other', month: paper.month }
}
