import { accept } from '@domain/kernel'
import { homeIn, leaveHousehold as left, peopleContract } from '@domain/people'
import { useCase } from '../lib/useCase'
import { changeMyself } from './myself'

export const leaveHousehold = useCase(peopleContract.leaveHousehold)({
  load: ({ householdId }, { me }) => accept(homeIn(me, householdId)),
  run: (home, { householdId }, call) => {
    const about = { ...(home && { path: home.path }), facts: { householdId } }
    return changeMyself(call, 'people.leaveHousehold', about, person => left(person, householdId))
  },
})
