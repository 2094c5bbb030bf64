import { shortHash } from '@domain/kernel'
import {
  type Both,
  CHOICES,
  fractionInWords,
  headsInWords,
  lawInWords,
  type Measure,
  neededInWords,
  needInWords,
  type QuestionTally,
  type Result,
  VERDICTS,
  type Vote,
  WHY_NOT_IN_WORDS,
} from '@domain/vote'
import { shareBar } from '../bars'
import { type Block, beside, stacked } from '../blocks'
import { section, words } from '../form'
import { CONTENT_WIDTH, INK, PAGE, type Pen } from '../pen'

const X = PAGE.margin
const GAP = 18
const HALF = (CONTENT_WIDTH - GAP) / 2

/** Heads and area beside each other: the law asks for both. */
function both(pen: Pen, name: string, { heads, area }: Both, density: number): Block {
  const bar = (measure: Measure, isArea: boolean, x: number): Block => {
    const said = `${fractionInWords(measure, isArea)}\n${neededInWords(measure, isArea)}`
    return shareBar(pen, { name: `${name}${isArea ? '面积' : '人数'}`, ...measure, said }, x, HALF, density)
  }
  return beside(bar(heads, false, X), bar(area, true, X + HALF + GAP))
}

/** An advisory vote is measured by the law's shares too, though they bind nobody. */
const QUORUM_TITLES = {
  statutory: '多少人参与：要三分之二以上，人数和面积都要够（竖线是要达到的数）',
  advisory: '多少人参与（竖线是法定的三分之二，只作参照）',
} as const

export const quorumOf = (pen: Pen, { mode }: Vote, { tally }: Result, density: number): Block =>
  stacked([section(pen, QUORUM_TITLES[mode], density), both(pen, '参与', tally.quorum, density)])

/** The verdict as a label: filled where it was passed, framed where it was not. */
function verdictOf(pen: Pen, vote: Vote, { isPassed }: QuestionTally, said: string, density: number): Block {
  const verdict = VERDICTS[vote.mode]
  const word = isPassed ? verdict.passed : verdict.not
  const style = { size: 15 * density, bold: true, colour: isPassed ? INK.white : INK.alert }
  const width = pen.widthOf(word, style) + 20
  const asked = { size: 13.5 * density, bold: true, leading: 1.3 }
  const left = width + 10
  const tag = 25 * density
  const height = Math.max(tag, pen.heightOf(said, CONTENT_WIDTH - left, asked)) + 5
  return {
    height,
    draw: y => {
      if (isPassed) pen.fill(X, y, width, tag, INK.green, 3)
      else pen.frame(X, y, width, tag, INK.alert, 1.4, 3)
      pen.write(word, X + 10, y + 4 * density, width, style)
      pen.write(said, X + left, y + 4 * density, CONTENT_WIDTH - left, asked)
    },
  }
}

/** What came of a question: passed or not and why not, each share with what it needed and what lacked. */
export function answerOf(pen: Pen, vote: Vote, at: number, tally: QuestionTally, density: number): Block {
  const question = vote.questions[at]
  if (!question) return stacked([])
  const note = { size: 10.5 * density, colour: INK.notes, leading: 1.3 }
  const { noHeads, abstainHeads, silent, whyNot, consent } = tally
  const basis =
    vote.mode === 'statutory' ? `${lawInWords(question.decision)}。${needInWords(question.decision)}` : ''
  const others = [
    `${CHOICES.no} ${headsInWords(noHeads)}，${CHOICES.abstain} ${headsInWords(abstainHeads)}。`,
    silent.heads > 0 ? `没投票的 ${headsInWords(silent.heads)}按管理规约计入多数意见。` : '',
  ].join('')
  const lacks = whyNot.map(why => WHY_NOT_IN_WORDS[why]).join('；')
  const said = vote.questions.length > 1 ? `${at + 1}. ${question.words}` : question.words
  return stacked(
    [
      verdictOf(pen, vote, tally, said, density),
      words(pen, lacks === '' ? '' : `没有达到：${lacks}。`, { ...note, bold: true, colour: INK.alert }),
      words(pen, basis, note),
      both(pen, '同意', consent, density),
      words(pen, others, note),
    ],
    3 * density,
  )
}

/** A fingerprint: the twelve digits that are compared in passing, and all of it for whoever computes it. */
function fingerprint(pen: Pen, name: string, hash: string | null, density: number): Block {
  const left = 96 * density
  const short = { size: 12.5 * density, bold: true }
  return {
    height: hash === null ? 0 : 18 * density,
    draw: y => {
      if (hash === null) return
      pen.write(name, X, y + 1, left, { size: 10.5 * density, bold: true, colour: INK.green })
      pen.write(shortHash(hash), X + left, y, 130, short)
      const at = X + left + pen.widthOf(shortHash(hash), short) + 10
      const room = X + CONTENT_WIDTH - at
      pen.write(hash, at, y + 3 * density, room, pen.fitted(hash, room, { size: 9, colour: INK.notes }, 4))
    },
  }
}

/** By what anybody checks the result, and what they can do where it does not fit. */
export function checking(
  pen: Pen,
  { vote, result, noticeHash }: { readonly vote: Vote; readonly result: Result; readonly noticeHash: string },
  hasList: boolean,
  density: number,
): Block {
  const { conflicts, papersAside } = result
  const style = { size: 10.8 * density, leading: 1.38 }
  const how = hasList
    ? '怎么核对：手机上打开这次表决，“我的一票”里有您的回执码，点“核对我的票”，手机会自己算一遍。没带手机的，在后附的清单里找自己的回执码，后面写的和您投的一样，就是按您投的计的。'
    : '怎么核对：手机上打开这次表决，点“核对我的票”，手机会自己算一遍。'
  const notes = [
    conflicts > 0 ? `有 ${conflicts} 户投了不一样的票，每户只算一张。` : '',
    papersAside > 0 ? `有 ${papersAside} 张纸票没有录完，没有计入。` : '',
    '对结果有异议的，先找小区书记、业委会和社区。',
    vote.mode === 'statutory' ? '业主认为决定侵害自己合法权益的，可以依民法典第280条请求法院撤销。' : '',
  ].join('')
  return stacked(
    [
      section(pen, '校验和核对', density),
      fingerprint(pen, '业主名册校验码', vote.rollHash, density),
      fingerprint(pen, '公示校验码', noticeHash, density),
      fingerprint(pen, '选票清单校验码', result.listHash, density),
      words(pen, how, style),
      words(pen, notes, style),
    ],
    2,
  )
}
