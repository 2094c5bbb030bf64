import type { incomeContract, papersContract } from '@domain/income'
import type { Answer, Contract, Input, Output } from '@domain/kernel'
import type { MenuPapers, menuContract } from '@domain/menu'
import type { peopleContract } from '@domain/people'
import type { placeContract } from '@domain/place'
import type { PointsPapers, pointsContract } from '@domain/points'
import type { stationContract } from '@domain/station'
import type { VotePapers, voteContract } from '@domain/vote'
import type { wishContract } from '@domain/wish'
import type { worksContract } from '@domain/works'
import { UNANSWERED } from './attempt'
import { openCloud } from './cloud'
import { learnNow } from './now'
import { NoAnswer } from './port'

/** The rooms and their contracts: types only, so that no schema is bundled for the phone. */
type Rooms = {
  station: typeof stationContract
  people: typeof peopleContract
  place: typeof placeContract
  income: typeof incomeContract
  papers: typeof papersContract & PointsPapers & MenuPapers & VotePapers
  points: typeof pointsContract
  menu: typeof menuContract
  wish: typeof wishContract
  works: typeof worksContract
  vote: typeof voteContract
}
type Names<Room extends keyof Rooms> = keyof Rooms[Room] & string
type Op<Room extends keyof Rooms, Name extends Names<Room>> = Rooms[Room][Name] extends Contract[string]
  ? Rooms[Room][Name]
  : never

export type AskedOf<Room extends keyof Rooms, Name extends Names<Room>> = Input<Op<Room, Name>>
export type GivenBy<Room extends keyof Rooms, Name extends Names<Room>> = Output<Op<Room, Name>>

/** Made once for one intention and kept on every retry, so that a retry is never a second doing. */
export const newRequestId = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 6)}`

const WAITS_MS = [400, 1200]
const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

/**
 * Asks a room of the back end. The answer is a value or a refusal with its sentence; where no answer came after two more tries, the
 * refusal is `phone.noAnswer`. A command is tried again under the same request id, which does it at most once. With each answer the
 * cloud's time is learnt.
 */
export async function call<Room extends keyof Rooms, Name extends Names<Room>>(
  room: Room,
  action: Name,
  input: AskedOf<Room, Name>,
  requestId: string = newRequestId(),
): Promise<Answer<GivenBy<Room, Name>>> {
  for (let tried = 0; ; tried++) {
    try {
      const cloud = await openCloud()
      const askedAt = Date.now()
      const { at, ...answer } = await cloud.call(room, { action, input, requestId })
      learnNow(at, askedAt)
      return answer as Answer<GivenBy<Room, Name>>
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      const wait = WAITS_MS[tried]
      if (wait === undefined) return UNANSWERED
      await pause(wait)
    }
  }
}
