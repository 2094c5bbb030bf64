/** A mobile number: eleven digits from 13 on. An identity number: seventeen digits and a digit or X (PIPL §28). */
const PERSONAL_NUMBERS = [/(^|\D)1[3-9]\d{9}(?!\d)/, /(^|\D)\d{17}[\dXx](?!\d)/]

/** Do words that will be public hold somebody's mobile or identity number? However the digits are spaced or written. */
export const holdsPersonalNumber = (words: string): boolean => {
  const plain = words.normalize('NFKC').replace(/(\d)[\s-](?=\d)/g, '$1')
  return PERSONAL_NUMBERS.some(number => number.test(plain))
}
