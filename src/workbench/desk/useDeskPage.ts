import { useState } from 'react'
import { useDesk } from '../../services/desk'
import { drafts } from '../../services/drafts'
import { go, type PostParams } from '../../services/routes'
import { useWorkCompound } from '../../services/workCompound'

/** The clerk's month of a compound. */
export function useDeskPage() {
  const of = useWorkCompound('income.books')
  const [month, setMonth] = useState<string | null>(null)
  const desk = useDesk(of.compoundId, month)
  const { value, failure } = desk
  const lost = of.me ? drafts.all(of.me._id).find(draft => draft.kind === 'post' && draft.failed) : undefined
  return {
    of,
    desk,
    setMonth,
    hasNoBooks: failure?.code === 'income.noBooks',
    isKeeper: value?.can.includes('keep') ?? false,
    needsOpening:
      value !== null &&
      value.books.closedThrough === null &&
      !(value.books.months[value.books.firstMonth]?.totals.opening ?? 0),
    resume: lost ? () => go.post((lost.input as { params: PostParams }).params) : null,
  }
}
