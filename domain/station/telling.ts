import { momentInWords } from './explain'
import { MATTER_EVENTS, MATTER_STATES, type Matter } from './matter'

/**
 * What a raiser is told of what happened since they were last told: the keyed blanks of the «办理进度» template. One message speaks of one step: the
 * last that moved it, else the last. Null where all of it was their own doing.
 * @param toldSeq the last step they know of, -1 for none
 */
export function messageOf(matter: Matter, toldSeq: number): Record<string, string> | null {
  const { personId } = matter.raiser
  if (personId === null) return null
  const news = matter.history.filter(event => event.seq > toldSeq && event.by.personId !== personId)
  const moved = news.findLast(({ from, to }) => from && (from.state !== to.state || from.level !== to.level))
  const step = moved ?? news.at(-1)
  if (!step) return null
  return {
    thing1: matter.title.slice(0, 20),
    phrase2: MATTER_STATES[matter.state],
    thing3: MATTER_EVENTS[step.event],
    time4: momentInWords(step.at),
    thing5: (step.why || MATTER_EVENTS[step.event]).slice(0, 20),
  }
}
