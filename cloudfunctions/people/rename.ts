import { accept, refuse } from '@domain/kernel'
import { peopleContract, rename as renamed } from '@domain/people'
import { unsafe } from '../lib/contentGuard'
import { useCase } from '../lib/useCase'
import { changeMyself } from './myself'

export const rename = useCase(peopleContract.rename)({
  load: async ({ name }, { openid }) => {
    const isUnsafe = await unsafe(openid, [name])
    return isUnsafe ? refuse(isUnsafe) : accept(undefined)
  },
  run: (_, { name }, call) =>
    changeMyself(call, 'people.rename', { facts: {} }, person => accept(renamed(person, name, call.now))),
})
