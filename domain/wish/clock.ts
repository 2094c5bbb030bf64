import { LEVEL_NAMES, levelAbove } from '../escalation'
import { dayInWords, dayOf } from '../kernel'
import { inDays, WISH_DAYS } from './days'
import { TIME } from './doer'
import { takeWish } from './step'
import type { Wish } from './wish'

/** Nobody took it on: it rises to the next pool, where more people see it. */
function rise(wish: Wish, now: number): Wish {
  const level = levelAbove(wish.level)
  if (!level) throw new Error(`${wish._id} is due to rise above the highest pool`)
  const risesAt = levelAbove(level) ? inDays(now, WISH_DAYS.rise) : null
  const why = `在${LEVEL_NAMES[wish.level]}心愿库里 ${WISH_DAYS.rise.days} 天没有圆，升到${LEVEL_NAMES[level]}心愿库，让更多人看到`
  return takeWish(wish, {
    event: 'rise',
    by: TIME,
    at: now,
    to: { level },
    why,
    dueAt: risesAt,
    changes: { risesAt },
  })
}

/** The promised day has passed: others may take it on again. */
function lapse(wish: Wish, now: number): Wish {
  const why = `到${dayInWords(dayOf((wish.dueAt ?? now) - 1))}还没有送达，重新开放认领`
  return takeWish(wish, {
    event: 'lapse',
    by: TIME,
    at: now,
    to: { state: 'open' },
    why,
    dueAt: wish.risesAt,
    changes: { claimer: null },
  })
}

/** Delivered and not thanked for: a reminder, and from now on somebody in charge may give the thanks. */
function remind(wish: Wish, now: number): Wish {
  const why = `送达 ${WISH_DAYS.thanks.days} 天还没有致谢，可由楼栋长、网格员等核实后代为致谢`
  return takeWish(wish, {
    event: 'remind',
    by: TIME,
    at: now,
    why,
    dueAt: null,
    changes: { remindedAt: now },
  })
}

const ACTS = { open: rise, claimed: lapse, delivered: remind } as const

/** The wish after everything that is due by now; the same where nothing is. */
export function wishDueNow(wish: Wish, now: number): Wish {
  let after = wish
  while (after.dueAt !== null && after.dueAt <= now) {
    const { state } = after
    if (state === 'thanked' || state === 'withdrawn') throw new Error(`${wish._id} has ended and is due`)
    after = ACTS[state](after, now)
  }
  return after
}
