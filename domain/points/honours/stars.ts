import { HONOURS, starsInWords } from './formulas'

export type Stars = {
  readonly score: number
  /** As the score alone gives, whether or not something stands in the way. */
  readonly reached: number
  readonly stars: number
  readonly isBarred: boolean
  /** The next level, and how many points are missing; null at the highest. */
  readonly next: { readonly stars: number; readonly at: number; readonly missing: number } | null
}

/** The stars of a household by what its people earned in the months that count. */
export function starsOf(score: number, isBarred: boolean): Stars {
  const { levels } = HONOURS.star
  const reached = levels.filter(level => level <= score).length
  const at = levels[reached]
  return {
    score,
    reached,
    stars: isBarred ? 0 : reached,
    isBarred,
    next: at === undefined ? null : { stars: reached + 1, at, missing: at - score },
  }
}

/** The formula with the household's own figures put in. */
export function starsSaid({ score, reached, isBarred, next }: Stars): string {
  const now = reached > 0 ? `您家 ${score} 分，够评${starsInWords(reached)}` : `您家 ${score} 分`
  const ahead = next
    ? `${next.at} 分可评${starsInWords(next.stars)}，还差 ${next.missing} 分`
    : '已经是最高的五星'
  const barred = isBarred ? `近 ${HONOURS.star.cleanMonths} 个月里有公约扣分，这次不评。` : ''
  return `${now}；${ahead}。${barred}`
}
