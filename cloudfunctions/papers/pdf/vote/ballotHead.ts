import { dayInWords, dayOf } from '@domain/kernel'
import { areaInWords, areaOf, MODE_NOTES, MODES, type OwnedUnit, type Vote } from '@domain/vote'
import { type Block, stacked } from '../blocks'
import { rule, SLIP_WIDTH, slip } from '../form'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from '../pen'
import type { Ballot } from './ballotFacts'

const X = PAGE.margin
/** So many homes of one owner are named; of more, how many there are. */
const NAMED = 6

/** A home without the compound's name. */
const shortLabel = ({ label }: OwnedUnit): string => label.split(' ').slice(1).join(' ')

export function ballotHeading(pen: Pen, vote: Vote, { units, digits }: Ballot): Block {
  const width = CONTENT_WIDTH - SLIP_WIDTH - 10
  const [first] = units
  const where = first ? `${shortLabel(first)}${units.length > 1 ? ` 等 ${units.length} 处` : ''}` : ''
  return {
    height: 108,
    draw: y => {
      const line = `${vote.compoundName} · 业主共同决定`
      pen.fill(X, y + 1, 5, 14, INK.green)
      const green = { size: 12, bold: true, colour: INK.green }
      pen.write(line, X + 11, y, width - 11, pen.fitted(line, width - 11, green, 7))
      const title = `${vote.title}　表决票`
      pen.write(title, X, y + 20, width, pen.fitted(title, width, { size: 23, bold: true }, 9))
      pen.write(
        where,
        X,
        y + 53,
        width,
        pen.fitted(where, width, { size: 24, bold: true, colour: INK.green }, 9),
      )
      const how = '填好签名，交给网格员、楼栋长或业委会；也可以在手机上投。'
      pen.write(how, X, y + 88, width, { size: 11, colour: INK.notes })
      slip(pen, 'ballot', digits, y)
    },
  }
}

/** What the vote is worth, so large that nobody takes one for the other: dark where it binds, framed where it does not. */
export function modeBand(pen: Pen, { mode }: Vote): Block {
  const binds = mode === 'statutory'
  const name = { size: 23, bold: true, colour: binds ? INK.white : INK.green }
  const note = { size: 11, colour: binds ? INK.white : INK.words, leading: 1.3 }
  const left = pen.widthOf(MODES[mode].name, name) + 28
  const width = CONTENT_WIDTH - left - 12
  const noteHeight = pen.heightOf(MODE_NOTES[mode], width, note)
  const height = Math.max(44, noteHeight + 14)
  return {
    height,
    draw: y => {
      if (binds) pen.fill(X, y, CONTENT_WIDTH, height, INK.green, 4)
      else pen.frame(X, y, CONTENT_WIDTH, height, INK.green, 1.6)
      pen.write(MODES[mode].name, X + 14, y + height / 2 - 12, left, name)
      pen.write(MODE_NOTES[mode], X + left, y + (height - noteHeight) / 2, width, note)
    },
  }
}

const inFull = (at: number): string => `${dayOf(at).slice(0, 4)}年${dayInWords(dayOf(at))}`

function spanOf({ opensAt, closesAt, noticedAt }: Vote): string {
  const noticed = noticedAt === null ? '' : `${inFull(noticedAt)} 起公示，`
  return opensAt === null || closesAt === null
    ? noticed
    : `${noticed}${inFull(opensAt)} 到 ${inFull(closesAt - 1)} 投票，最后一天 24 点截止。`
}

/** What this ballot weighs, and the days. */
export function about(pen: Pen, vote: Vote, { units }: Ballot, density: number): Block {
  const named = units.slice(0, NAMED).map(unit => `${shortLabel(unit)}（${areaInWords(unit.areaCentiM2)}）`)
  const rest = units.length > NAMED ? `等 ${units.length} 处` : ''
  const sum = units.length > 1 ? `，合计 ${areaInWords(areaOf({ units }))}` : ''
  const mine = `${named.join('、')}${rest}${sum}。算 1 个人：几套房、几个共有人都合在一起算。`
  return stacked([rule(pen, '这一票', mine, density), rule(pen, '公示和投票', spanOf(vote), density)])
}
