import { accept, refuse } from '@domain/kernel'
import { pointsContract, rollIdOf } from '@domain/points'
import { compoundHere, whereItIs } from '../../lib/places'
import { useCase } from '../../lib/useCase'

/** A month's roll; whose a line is stays here, only «mine or not» leaves. */
export const honourRoll = useCase(pointsContract.honourRoll)({
  load: compoundHere,
  where: whereItIs,
  run: async (compound, { month }, { store, me }) => {
    const roll = await store.honours.roll(rollIdOf(compound._id, month))
    if (!roll) return refuse('points.noRoll', { month })
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
