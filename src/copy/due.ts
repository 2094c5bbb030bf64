const WORKDAY_MINUTES = 8 * 60

const spanInWords = (minutes: number): string => {
  if (minutes >= WORKDAY_MINUTES) return `${Math.floor(minutes / WORKDAY_MINUTES)} 个工作日`
  if (minutes >= 60) return `${Math.floor(minutes / 60)} 个工作小时`
  return `${Math.max(1, minutes)} 分钟`
}

/** Working time left or passed, as people say it. */
export function dueInWords(minutesLeft: number, isPaused: boolean): string {
  if (isPaused) return `暂停计时，${spanInWords(Math.max(0, minutesLeft))}后恢复`
  return minutesLeft < 0 ? `已超期 ${spanInWords(-minutesLeft)}` : `还剩 ${spanInWords(minutesLeft)}`
}

/** A day as people say it: «12月3日 周四». */
export function dayWithWeekday(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日 周${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
}

/** A day with its year where it is not of this one: «2028年3月4日». */
export const dayInFull = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4)
    ? dayWithWeekday(day)
    : `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** A month as people say it: «2026年11月». */
export const monthInWords = (month: string): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
