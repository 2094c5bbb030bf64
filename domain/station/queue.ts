/** The queue's order, as it is stated to everyone; the store's index and `QUEUE` in its schema follow it. */
export const QUEUE_ORDER = '先看紧急程度，再看附议户数，再看提出时间；人工不能插队'

const pairsOf = (text: string): Set<string> => {
  const letters = [...text.replace(/[\s，。！？、,.!?]/g, '')]
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))
}

/** How alike two titles are, in per mille: shared pairs of characters against all of them (Dice). */
export function alikePerMille(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size + b.size === 0) return 0
  const shared = [...a].filter(pair => b.has(pair)).length
  return Math.floor((2000 * shared) / (a.size + b.size))
}

const ALIKE_FROM = 300
const SHOW_AT_MOST = 3

/** Those whose titles sound like `title`, the most alike first, three at most. */
export const similarTo = <T extends { title: string }>(title: string, others: readonly T[]): T[] =>
  others
    .map(other => ({ other, alike: alikePerMille(title, other.title) }))
    .filter(({ alike }) => alike >= ALIKE_FROM)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, SHOW_AT_MOST)
    .map(({ other }) => other)
