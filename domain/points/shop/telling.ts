import type { PointOrder } from './order'

/** What a buyer is told of an order the shop called off: the keyed blanks of the «兑换取消» template. */
export const calledOffMessage = ({ name, points }: PointOrder, why: string): Record<string, string> => ({
  thing1: name,
  thing2: why.slice(0, 20),
  number3: String(points),
  thing4: '积分已经退回您的账户',
})
