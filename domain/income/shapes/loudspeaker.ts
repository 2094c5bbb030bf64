import { dayInWords, shortHash } from '../../kernel'
import { ALLOCATION, INCOME } from '../categories'
import { PROBLEMS } from '../problems'
import type { PublishedMonth } from '../published'
import { SEATS } from '../publishing'
import type { StatementBody } from '../statement'
import { spokenYuan } from './spokenYuan'

/** So many categories are named; the others are in the sum. */
const NAMED = 3

const largest = (
  amounts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, { name: string }>>,
) =>
  Object.entries(amounts)
    .filter(([, fen]) => fen > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([key, fen]) => `${names[key]?.name ?? key}${spokenYuan(fen)}`)
    .join('，')

function inAndOut({ figures }: StatementBody): string[] {
  const mainly = largest(figures.income, INCOME)
  const allocated = largest(figures.allocation, ALLOCATION)
  return [
    `上月结余${spokenYuan(figures.openingFen)}。`,
    figures.incomeFen > 0
      ? `本月收入${spokenYuan(figures.incomeFen)}${mainly === '' ? '' : `，主要是${mainly}`}。`
      : '本月没有收入。',
    figures.costFen > 0 ? `成本支出${spokenYuan(figures.costFen)}。` : '本月没有成本支出。',
    figures.allocationFen > 0
      ? `按业主的决定，${allocated === '' ? '' : `${allocated}，`}一共分配${spokenYuan(figures.allocationFen)}。`
      : '',
    `月末结余${spokenYuan(figures.closingFen)}。`,
  ]
}

/** What has to be said of it, without anybody's name: what is owed is said as one sum. */
function remarks({ body, publication }: Pick<PublishedMonth, 'body' | 'publication'>): string[] {
  const unsigned = publication.unsigned.map(seat => SEATS[seat].name).join('和')
  return [
    body.arrearFen > 0 ? `到期没有收到的租金一共${spokenYuan(body.arrearFen)}，物业正在催收。` : '',
    ...body.problems.map(problem => `请注意：${PROBLEMS[problem]}。`),
    publication.isLate ? '这个月公示晚了，向大家说明。' : '',
    unsigned === '' ? '' : `${unsigned}还没有签字。`,
  ]
}

/** The check code one sign at a time, in fours, as a voice can read it. */
const spelled = (hash: string): string =>
  shortHash(hash)
    .split(' ')
    .map(four => [...four.toUpperCase()].join(' '))
    .join('，')

/**
 * What somebody reads aloud over the compound's loudspeaker (小区广播), about a minute: what came in, what went out, what is left, where to look and whom to
 * call. A line a breath; nothing about persons.
 */
export function loudspeakerScript(published: Pick<PublishedMonth, 'body' | 'publication' | 'hash'>): string {
  const { body, publication, hash } = published
  const [year, month] = body.month.split('-').map(Number)
  return [
    `各位邻居，现在播报${body.compoundName}${year}年${month}月公共收益的收支情况。`,
    ...inAndOut(body),
    ...remarks(published),
    `每一笔账都贴在各楼的公示栏，手机上的毫议站也能看，公示到${dayInWords(publication.until)}。`,
    `有疑问可以在手机上点那一笔来问，也可以联系：${body.complaint}。`,
    `本月的校验码是：${spelled(hash)}。手机上显示的跟它一样，就说明公示以后没有人改过。`,
    '播报完毕，谢谢大家。',
  ]
    .filter(line => line !== '')
    .join('\n')
}
