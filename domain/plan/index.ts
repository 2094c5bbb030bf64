/**
 * Which projects a sum of money goes to, by what people ticked. Numbers are exact, with BigInt, which the phone's oldest engines lack:
 * functions and the command line make plans, the phone only shows them and does not import this room.
 */
export * from './fitting'
export * from './fraction'
export * from './instance'
export { inCurrency } from './pabulib/amounts'
export { faultInWords } from './pabulib/faults'
export { type PabulibFile, readPabulib } from './pabulib/read'
export { toPabulib } from './pabulib/write'
export * from './plan'
export * from './representation'
