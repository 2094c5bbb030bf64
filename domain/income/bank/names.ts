/** Letters, figures and characters only, in one form: what two spellings of a name have in common. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** A company is one company with its legal form written out or not. */
const withoutForm = (name: string): string => plainName(name).replace(/(股份有限|有限责任|有限)公司/g, '')

const LONG_ENOUGH = 4

/** Do both mean one party? A name of four characters or more may also stand within the other, a person's may not. */
export function isSameParty(one: string, other: string): boolean {
  const [a, b] = [withoutForm(one), withoutForm(other)]
  if (a === '' || b === '') return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (short.length >= LONG_ENOUGH && mentions(long, short))
}

const isFigure = (letter: string | undefined): boolean => letter !== undefined && /[\p{N}A-Z]/u.test(letter)

/**
 * Do the words name it? «1号门摊位» is not named by «11号门摊位», nor «HT-1» by «HT-12».
 * @param least how long a name must be to be recognised at all
 */
export function mentions(words: string, name: string, least = LONG_ENOUGH): boolean {
  const [text, wanted] = [plainName(words), plainName(name)]
  if (wanted.length < least) return false
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const isCutBefore = isFigure(wanted[0]) && isFigure(text[at - 1])
    const isCutBehind = isFigure(wanted.at(-1)) && isFigure(text[at + wanted.length])
    if (!isCutBefore && !isCutBehind) return true
  }
  return false
}

const LONGEST_PERSON = 4
/** Could it be a person's name? Nearly all are of two to four characters; a shop's that is as short is taken for one too, for the other mistake is the worse. */
export const mayBePerson = (party: string): boolean => {
  const { length } = plainName(party)
  return length > 0 && length <= LONGEST_PERSON
}
