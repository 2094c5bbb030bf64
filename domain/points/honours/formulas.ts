const inHours = (minutes: number): string => `${minutes / 60} 小时`
const LEVELS = [60, 150, 300, 500, 800] as const
const NUMERALS = ['零', '一', '二', '三', '四', '五'] as const

/** «三星». */
export const starsInWords = (stars: number): string => `${NUMERALS[stars] ?? stars}星`

const star = { months: 12, cleanMonths: 6, levels: LEVELS } as const
const volunteer = { months: 6, leastMinutes: 20 * 60, places: 10 } as const
const head = { months: 6, steadyMonths: 3, forAny: 60, forSteady: 40, least: 20, places: 3 } as const

/** Changed with the formulas: a roll of honour says by which it was drawn. */
export const HONOURS_VERSION = 1

/**
 * Who is honoured for what, by figures everybody can add up. The articles name the honours (LY: 星级文明户、优秀志愿者、优秀楼栋长) and no figures: those
 * are ours.
 */
export const HONOURS = {
  star: {
    ...star,
    name: '星级文明户',
    source: 'ours',
    words: `看一家人近 ${star.months} 个整月一共得了多少积分：${LEVELS.map((level, i) => `${level} 分${starsInWords(i + 1)}`).join('，')}。近 ${star.cleanMonths} 个月里有公约扣分的，这次不评。`,
  },
  volunteer: {
    ...volunteer,
    name: '优秀志愿者',
    source: 'ours',
    words: `近 ${volunteer.months} 个整月，志愿服务满 ${inHours(volunteer.leastMinutes)}，并且时长排在小区前 ${volunteer.places} 名；时长一样的并列。`,
  },
  head: {
    ...head,
    name: '优秀楼栋长',
    source: 'ours',
    words: `看本楼住户近 ${head.months} 个整月：得过积分的户占几成，最多 ${head.forAny} 分；其中至少 ${head.steadyMonths} 个月得过积分的户占几成，最多 ${head.forSteady} 分。满 ${head.least} 分并且排在小区前 ${head.places} 名。`,
  },
} as const
