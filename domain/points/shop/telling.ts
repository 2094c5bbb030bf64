import type { PointOrder } from './order'

const MOST = 20
/** As much as a blank of a template takes, counted by characters. */
const shortened = (words: string): string => {
  const all = [...words]
  return all.length > MOST ? `${all.slice(0, MOST - 1).join('')}…` : words
}

/** What a buyer is told of an order the shop called off: the keyed blanks of the «兑换取消» template. */
export const calledOffMessage = ({ name, points }: PointOrder, why: string): Record<string, string> => ({
  thing1: name,
  thing2: shortened(why),
  number3: String(points),
  thing4: '积分已经退回您的账户',
})
