/** 一…九十九 as digits; anything else as it is. */
function digitsOf(chinese: string): string {
  const ones = '零一二三四五六七八九'
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(chinese)
  if (!match || chinese === '') return chinese
  const [, first, ten, last] = match
  if (!ten) return first && !last ? String(ones.indexOf(first)) : chinese
  return String((first ? ones.indexOf(first) : 1) * 10 + (last ? ones.indexOf(last) : 0))
}

/** Full-width letters made plain, spaces taken out, capitals: what two spellings of one name have in common. */
const plain = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** A name with its counting word taken off and put back in one form: «3», «03栋», «三号楼» → «3号楼»; «A座» stays. */
function counted(typed: string, words: RegExp, word: string): string {
  const name = plain(typed)
  const number = digitsOf(name.replace(words, ''))
  return /^\d+$/.test(number) ? `${Number(number)}${word}` : name
}

export const buildingName = (typed: string): string => counted(typed, /(号楼|号|栋|幢|楼|#)$/, '号楼')
export const unitName = (typed: string): string => counted(typed, /(单元|#)$/, '单元')
export const roomName = (typed: string): string => plain(typed).replace(/(室|号|房)$/, '')

/** A name as a part of an id: letters and digits as they are, everything else by its code, so that no two names meet. */
const idPart = (name: string): string =>
  [...name].map(c => (/[A-Za-z0-9]/.test(c) ? c : `_${c.codePointAt(0)?.toString(16)}_`)).join('')

const numberOr = (name: string, word: string): string =>
  idPart(
    name.endsWith(word) && /^\d+$/.test(name.slice(0, -word.length)) ? name.slice(0, -word.length) : name,
  )

/** The ids of the places below a compound say where they are: `tianrun:3:2:301`. A compound's own id has no colon. */
export const buildingIdOf = (compoundId: string, building: string): string =>
  `${compoundId}:${numberOr(building, '号楼')}`
export const unitIdOf = (buildingId: string, unit: string): string =>
  `${buildingId}:${numberOr(unit, '单元')}`
export const householdIdOf = (unitId: string, room: string): string => `${unitId}:${idPart(room)}`

/** The building that holds a unit or household, read off its id. */
export const buildingIn = (id: string): string => id.split(':').slice(0, 2).join(':')

/** Orders names as people count them: 2号楼 before 10号楼, everywhere alike. */
export function byName(one: string, other: string): number {
  const split = (name: string) => name.match(/\d+|\D+/g) ?? []
  const a = split(one)
  const b = split(other)
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x = '', y = ''] = [a[i], b[i]]
    if (x === y) continue
    const numeric = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0
    return numeric || (x < y ? -1 : 1)
  }
  return 0
}
