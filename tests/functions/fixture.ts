import { rmSync } from 'node:fs'
import { incomeContract, papersContract } from '@domain/income'
import type { Answer, Contract, Input, Output, Told } from '@domain/kernel'
import { menuContract, menuPapers } from '@domain/menu'
import { peopleContract } from '@domain/people'
import { placeContract } from '@domain/place'
import { pointsContract, pointsPapers } from '@domain/points'
import { stationContract } from '@domain/station'
import { voteContract, votePapers } from '@domain/vote'
import { wishContract } from '@domain/wish'
import { worksContract } from '@domain/works'
import type { Cloud } from '../../local/cloud'
import { DEMO_PEOPLE } from '../../local/demo'
import { openStation } from '../../local/station'
import { BEGINS_AT, freshWorld } from '../world/freshWorld'

export const ROOMS = {
  station: stationContract,
  people: peopleContract,
  place: placeContract,
  income: incomeContract,
  papers: { ...papersContract, ...pointsPapers, ...menuPapers, ...votePapers },
  points: pointsContract,
  menu: menuContract,
  wish: wishContract,
  vote: voteContract,
  works: worksContract,
} as const satisfies Record<string, Contract>
type Rooms = typeof ROOMS

let made = 0
/** A request id of one's own: made by the caller once for one intention. */
export const newRequestId = (): string => `test-${process.pid}-${++made}`

/** A demo person's phone: calls over HTTP as the app does. */
export class Phone {
  readonly personId: string
  private readonly cloud: Cloud
  readonly token: string
  /** The time that came with the last answer. */
  toldAt = 0

  constructor(cloud: Cloud, personId: string, openid: string) {
    this.cloud = cloud
    this.personId = personId
    this.token = cloud.tokenFor(openid)
  }

  /** One call of a room's contract. */
  async call<Room extends keyof Rooms, Name extends keyof Rooms[Room]>(
    room: Room,
    action: Name,
    input: Rooms[Room][Name] extends Contract[string] ? Input<Rooms[Room][Name]> : never,
    requestId = newRequestId(),
  ): Promise<Answer<Rooms[Room][Name] extends Contract[string] ? Output<Rooms[Room][Name]> : never>> {
    return (await this.raw(room, { action, input, requestId })) as never
  }

  /** The same, where the answer must be yes. */
  async get<Room extends keyof Rooms, Name extends keyof Rooms[Room]>(
    room: Room,
    action: Name,
    input: Rooms[Room][Name] extends Contract[string] ? Input<Rooms[Room][Name]> : never,
    requestId = newRequestId(),
  ) {
    const answer = await this.call(room, action, input, requestId)
    if (!answer.ok) throw new Error(`${String(action)} refused: ${answer.code} ${answer.message}`)
    return answer.value
  }

  /** Whatever one likes to send, as a hostile client would. */
  async raw(room: string, body: unknown): Promise<Answer<unknown>> {
    const response = await fetch(`${this.cloud.url}/v1/functions/${room}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const { at, ...answer } = (await response.json()) as Told<unknown>
    this.toldAt = at
    return answer
  }

  /** Puts a file into the phone's own folder; gives its id. */
  async upload(name: string, bytes: Uint8Array): Promise<string> {
    const path = encodeURIComponent(`uploads/${this.personId}/${name}`)
    const response = await fetch(`${this.cloud.url}/local/upload?path=${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${this.token}` },
      body: bytes as BodyInit,
    })
    return ((await response.json()) as { fileID: string }).fileID
  }
}

/** The station on a fresh local cloud with the demo world, its built functions served. */
export async function openDemo() {
  const dataDir = await freshWorld()
  const cloud = await openStation({ dataDir, timersRun: false, at: BEGINS_AT })
  const phones = new Map<string, Phone>()
  const close = async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  /** A person of the demo world by their id. */
  const as = (personId: string): Phone => {
    const openid = DEMO_PEOPLE.find(person => person._id === personId)?.openid
    if (!openid) throw new Error(`nobody in the demo world is ${personId}`)
    const phone = phones.get(personId) ?? new Phone(cloud, personId, openid)
    phones.set(personId, phone)
    return phone
  }
  /** Somebody of the demo world who is not of the cast. */
  const asOpenid = (openid: string, personId: string): Phone => new Phone(cloud, personId, openid)
  /** Somebody nobody knows yet, who agrees to the notice and enters under a name. */
  const newcomer = async (name: string): Promise<Phone> => {
    const openid = `o-new-${++made}`
    const first = new Phone(cloud, '', openid)
    const { me } = await first.get('people', 'enter', { name, consent: { version: '2026-11', agreed: true } })
    return new Phone(cloud, me._id, openid)
  }
  return { cloud, as, asOpenid, newcomer, close }
}
export type Demo = Awaited<ReturnType<typeof openDemo>>

/** How long a busy machine may take to lay the demo world out. */
export const OPENING_MS = 60_000

/** The demo world for all tests of one file, there from the first of them on. */
export function demoForAll(): Demo {
  const demo = {} as Demo
  beforeAll(async () => {
    Object.assign(demo, await openDemo())
  }, OPENING_MS)
  afterAll(() => demo.close())
  return demo
}
