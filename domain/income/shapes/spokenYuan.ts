const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
const GROUPS = ['', '万', '亿']

/** Four digits as they are read: «一千零二十». Nothing for nothing. */
function spokenGroup(digits: string): string {
  const read = [...digits].map((digit, at) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[digits.length - 1 - at]}`,
  )
  return read.join('').replace(/零+/g, '零').replace(/零$/, '')
}

/** A whole number from nothing to under a trillion, as it is read aloud. */
function spokenWhole(whole: string): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0')
  const groups = padded.match(/\d{4}/g) ?? []
  const read = groups.map((group, at) => {
    const spoken = spokenGroup(group)
    return spoken === '' ? '零' : `${spoken}${GROUPS[groups.length - 1 - at]}`
  })
  return read
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十')
}

/** Read as people say it: «两万», but «二十». */
const asSaid = (words: string): string => words.replace(/^二(?=[千万亿元角分])/, '两')

/** An amount in fen as it is read aloud: «一万二千三百四十五元六角», «十元», «零元». */
export function spokenYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = spokenWhole(digits.slice(0, -2))
  const [jiao, cents] = [...digits.slice(-2)].map(Number) as [number, number]
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole !== '' && cents > 0 ? '零' : ''
  const said = `${whole === '' ? '' : `${whole}元`}${tenths}${cents > 0 ? `${DIGITS[cents]}分` : ''}`
  return `${fen < 0 ? '负' : ''}${asSaid(said) || '零元'}`
}
