import { dayPlus } from '@domain/kernel'
import { MOST_WARRANTY_MONTHS, type ProjectView, raisedFen, WARRANTIES, warrantyKindOf } from '@domain/works'
import { amountOf, typedYuan } from '../../components/Fields'
import { START } from '../../copy/worksManage'
import { todayHere } from '../../services/now'

export type Step = { readonly name: string; readonly dueOn: string }
/** A contract as it is being written. */
export type Typed = {
  readonly builder: string
  readonly phone: string
  readonly yuan: string
  readonly startsOn: string
  readonly endsOn: string
  readonly months: string
  readonly steps: readonly Step[]
}

export const STEPS = { least: 1, most: 12 } as const
/** How long building takes unless one chooses otherwise. */
const USUAL_DAYS = 60

/** How long the builder answers for such a thing at the least, and by what. */
export const warrantyOf = ({ key }: ProjectView['project']) => WARRANTIES[warrantyKindOf(key)]

/** What stands in the form before anybody has typed: the usual steps over the usual time, and the least warranty. */
export function startOf(project: ProjectView['project']): Typed {
  const startsOn = dayPlus(todayHere(), 1)
  const usual = START.usual
  const steps = usual.map((name, i) => ({
    name,
    dueOn: dayPlus(startsOn, Math.round((USUAL_DAYS * (i + 1)) / usual.length)),
  }))
  return {
    builder: '',
    phone: '',
    yuan: typedYuan(Math.min(project.plannedFen, raisedFen(project))),
    startsOn,
    endsOn: dayPlus(startsOn, USUAL_DAYS),
    months: String(warrantyOf(project).months),
    steps,
  }
}

const { problems } = START

/** Is one day after the other, from the start through every step to the end? */
export const isInOrder = ({ startsOn, endsOn, steps }: Typed): boolean => {
  const days = [startsOn, ...steps.map(({ dueOn }) => dueOn), endsOn]
  return startsOn < endsOn && days.every((day, i) => day >= (days[i - 1] ?? ''))
}

function monthsProblem(typed: string, least: number): string | null {
  const months = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  if (months > MOST_WARRANTY_MONTHS) return problems.warrantyMost(MOST_WARRANTY_MONTHS)
  return months < least ? problems.warranty(least) : null
}

/** What is wrong, field by field. */
export function wrongIn(typed: Typed, project: ProjectView['project']) {
  const { builder, phone, yuan, months, steps } = typed
  const fen = amountOf(yuan)
  const given = raisedFen(project)
  const least = warrantyOf(project).months
  return {
    builder: builder.trim().length < 2 ? problems.builder : null,
    phone: /^[0-9-]{5,20}$/.test(phone.trim()) ? null : problems.phone,
    fen: fen === null ? problems.fen : fen > given ? START.fenHint(typedYuan(given)) : null,
    steps: steps.every(({ name }) => name.trim().length >= 2) ? null : problems.milestone,
    days: isInOrder(typed) ? null : problems.days,
    months: monthsProblem(months, least),
  }
}
export type Wrong = ReturnType<typeof wrongIn>
