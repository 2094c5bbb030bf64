import { type ActivityDraft, areFitHours, MOST_PLACES } from '@domain/points'
import { PUBLISH } from '../../copy/activity'

/** An activity as it is being written. */
export type Written = Omit<ActivityDraft, 'limit'> & {
  readonly limit: string
  readonly form: 'once' | 'daily'
  readonly buildingId: string | null
}

export const BLANK: Written = {
  title: '',
  words: '',
  where: '',
  ruleKey: '',
  firstOn: '',
  lastOn: '',
  from: 9 * 60,
  until: 11 * 60,
  limit: '20',
  form: 'once',
  buildingId: null,
}

const NUMBER = /^\d{1,3}$/

/** What is sent of it. */
export function draftOf({ form, limit, lastOn, buildingId: _, ...rest }: Written): ActivityDraft {
  const { title, where, words } = rest
  return {
    ...rest,
    title: title.trim(),
    where: where.trim(),
    words: words.trim(),
    lastOn: form === 'once' ? rest.firstOn : lastOn,
    limit: Number(limit),
  }
}

export type Problems = Partial<Record<'title' | 'where' | 'rule' | 'limit' | 'hours' | 'day', string>>

/** What is still wrong with it, in words. */
export function problemsOf(written: Written, now: number): Problems {
  const title = written.title.trim().length
  const where = written.where.trim().length
  const limit = NUMBER.test(written.limit) ? Number(written.limit) : 0
  const hasDays = written.firstOn !== '' && (written.form === 'once' || written.lastOn !== '')
  const { problems } = PUBLISH
  return {
    ...((title < 4 || title > 30) && { title: problems.title }),
    ...(!written.ruleKey && { rule: problems.rule }),
    ...(!hasDays && { day: problems.day }),
    ...(hasDays && !areFitHours(draftOf(written), now) && { hours: problems.hours }),
    ...((where < 2 || where > 40) && { where: problems.where }),
    ...((limit < 1 || limit > MOST_PLACES) && { limit: problems.limit }),
  }
}
