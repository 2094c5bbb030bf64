/** At most so many decimals of the currency are read; more would be a mistake. */
const MOST_DECIMALS = 6
const AMOUNT = new RegExp(`^(\\d{1,16})(?:\\.(\\d{0,${MOST_DECIMALS}}?)0*)?$`)

/** An amount as it is written, «446829.40»: its figures before and after the point, without zeros at the end. Null where it is none. */
export function amountFrom(text: string): { readonly whole: string; readonly decimals: string } | null {
  const [, whole, decimals = ''] = AMOUNT.exec(text) ?? []
  return whole === undefined ? null : { whole, decimals: decimals.replace(/0+$/, '') }
}
export type Amount = NonNullable<ReturnType<typeof amountFrom>>

/** How many of the smallest units that all these amounts need make one unit of the currency: 100 where any has two decimals. */
export const unitOf = (amounts: readonly Amount[]): number =>
  10 ** Math.max(0, ...amounts.map(({ decimals }) => decimals.length))

/** An amount in the smallest units. */
export const inUnits = ({ whole, decimals }: Amount, unit: number): bigint =>
  BigInt(whole + decimals.padEnd(String(unit).length - 1, '0'))

/** A whole number of the smallest units in the currency: 44682940 with 100 to the unit is «446829.4». */
export function inCurrency(units: number, unit: number): string {
  const places = String(unit).length - 1
  const digits = String(units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '')
  return decimals === '' ? whole : `${whole}.${decimals}`
}
