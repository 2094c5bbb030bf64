import { accept, refuse } from '@domain/kernel'
import { pointsContract, rollIdOf, rollWithout } from '@domain/points'
import { compoundHere, whereItIs } from '../../lib/places'
import { hiddenIn } from '../../lib/points/naming'
import { useCase } from '../../lib/useCase'

/** A month's roll; whose a line is stays here, only «mine or not» leaves. Who wants out of the lists now is shown in none that was drawn before. */
export const honourRoll = useCase(pointsContract.honourRoll)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { month }, { store, me }) => {
    const [drawn, hidden] = await Promise.all([
      store.honours.roll(rollIdOf(compound._id, month)),
      hiddenIn(compound._id, store),
    ])
    if (!drawn) return refuse('points.noRoll', { month })
    const roll = rollWithout(drawn, [...hidden.people, ...hidden.homes])
    const own = [me._id, ...me.homes.map(({ householdId }) => householdId)]
    const marked = <T extends { readonly ownerId: string }>(rows: readonly T[]) =>
      rows.map(({ ownerId, ...row }) => ({ ...row, isMine: own.includes(ownerId) }))
    const { drawnAt, version, sums, starCounts } = roll
    return accept({
      month,
      drawnAt,
      version,
      sums,
      starCounts,
      homes: marked(roll.homes),
      people: marked(roll.people),
      volunteers: marked(roll.volunteers),
      stars: marked(roll.stars),
      heads: marked(roll.heads),
    })
  },
})
