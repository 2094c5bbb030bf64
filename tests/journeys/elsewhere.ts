import type { Order } from '@domain/menu'
import { DEMO_PEOPLE } from '../../local/demo'
import type { Here } from './here'

let asked = 0

/** What somebody does elsewhere meanwhile, on a phone that the journey does not follow. */
export const doesElsewhere =
  (here: Here, room: string) =>
  async (personId: string, action: string, input: object): Promise<void> => {
    const openid = DEMO_PEOPLE.find(({ _id }) => _id === personId)?.openid ?? ''
    const sent = { action, input, requestId: `journey-elsewhere-${++asked}` }
    expect(await here.station.cloud.callFunction(room, sent, openid)).toMatchObject({ ok: true })
  }

/** The lists of a round that fit. */
export const ordersOf =
  (here: Here, roundId: string) =>
  async (query: object): Promise<Order[]> =>
    (await here.station.cloud.query('menuOrders', {
      query: { roundId, ...query },
      limit: 1000,
    } as never)) as unknown as Order[]

/** Enters every paper of 天润花园's round a second time, and decides where both readings differ. */
export async function settlePapers(here: Here, roundId: string): Promise<void> {
  const does = doesElsewhere(here, 'menu')
  const ordersWhere = ordersOf(here, roundId)
  for (const { householdId, paper } of await ordersWhere({ paperState: 'once' })) {
    const { ticks = [], byId } = paper?.entries[0] ?? {}
    const second = byId === 'p-secretary' ? 'p-grid' : 'p-secretary'
    const { photo, entries } = paper ?? {}
    const signedOn = entries?.[0]?.signedOn
    await does(second, 'enterPaper', { roundId, householdId, ticks, photo, signedOn })
  }
  for (const { householdId, paper } of await ordersWhere({ paperState: 'differs' })) {
    const { ticks = [], signedOn } = paper?.entries[0] ?? {}
    await does('p-secretary', 'settlePaper', { roundId, householdId, ticks, signedOn, why: '照照片核对' })
  }
}
