import * as z from 'zod/mini'

/** Money in integer fen (0.01 yuan). Ten billion yuan is more than any compound will see; times a thousand it is still counted exactly. */
export const MOST_FEN = 1_000_000_000_000
/** A sum or a balance: of however many amounts, so it may be more than one amount can be. */
export const Fen = z.int()
/** An amount of something that happened: more than nothing. */
export const Amount = Fen.check(z.positive(), z.lte(MOST_FEN))

/** «1,234.50»: yuan with both decimals, a thin minus where negative. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`
}

/**
 * The fen of an amount as people and banks write it: «1234.5», «1,234.50», «￥1 234», «-300». Null where it is no amount («1,5» and
 * «3元5» too: who knows how much), has more than two decimals or is too large. Never through a float.
 */
export function fenFrom(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^([+-]?)¥/, '$1')
    .replace(/元$/, '')
  const [, sign, whole, decimals = ''] =
    /^([+-]?)(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{0,2})0*)?$/.exec(plain) ?? []
  if (whole === undefined) return null
  const fen = Number(whole.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'))
  return fen > MOST_FEN ? null : sign === '-' && fen !== 0 ? -fen : fen
}

/** `perMille` thousandths of an amount of at least nothing, rounded down to the fen. */
export function perMilleOfFen(fen: number, perMille: number): number {
  // In two parts, so that a sum of many amounts is still counted exactly.
  const rest = fen % 1000
  return ((fen - rest) / 1000) * perMille + Math.floor((rest * perMille) / 1000)
}

const WAN_FEN = 1_000_000

/** A large amount as people say it: «36.8 万元», below ten thousand to the fen. */
export const bigYuan = (fen: number): string =>
  Math.abs(fen) >= WAN_FEN ? `${(fen / WAN_FEN).toFixed(1).replace(/\.0$/, '')} 万元` : `${yuanOf(fen)} 元`
