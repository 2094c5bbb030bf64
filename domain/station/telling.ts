import { momentInWords } from './explain'
import { MATTER_EVENTS, MATTER_STATES, type Matter } from './matter'

/** What a raiser is told of the last step: the keyed blanks of the «办理进度» template. Null where it was their own step. */
export function messageOf(matter: Matter): Record<string, string> | null {
  const last = matter.history.at(-1)
  if (!last || matter.raiser.personId === null || last.by.personId === matter.raiser.personId) return null
  return {
    thing1: matter.title.slice(0, 20),
    phrase2: MATTER_STATES[matter.state],
    thing3: MATTER_EVENTS[last.event],
    time4: momentInWords(last.at),
    thing5: (last.why || MATTER_EVENTS[last.event]).slice(0, 20),
  }
}
