import type { Told } from '@domain/kernel'
import { learnNow } from '../now'
import { type Cloud, NoAnswer, type Sent } from '../port'

const TOKEN = 'haoyi.token'
const TIMEOUT_MS = 10_000

export type LocalPerson = { readonly _id: string; readonly name: string; readonly title?: string }

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...init.headers, authorization: `Bearer ${localStorage.getItem(TOKEN) ?? ''}` }
  try {
    return await fetch(path, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) })
  } catch (error) {
    throw new NoAnswer(String(error))
  }
}

const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

/** The local cloud that `npm start` serves beside the app. */
export function localCloud(): Cloud {
  return {
    async call(room: string, sent: Sent) {
      const response = await ask(`/v1/functions/${room}`, asJson(sent))
      const answer = (await response.json()) as
        | Told<unknown>
        | { readonly ok?: undefined; readonly code?: string }
      if (response.status === 401) localStorage.removeItem(TOKEN)
      if (answer.ok === undefined) throw new NoAnswer(answer.code ?? String(response.status))
      return answer
    },
    async upload(localPath: string, cloudPath: string) {
      const body = await (await fetch(localPath)).blob()
      const response = await ask(`/local/upload?path=${encodeURIComponent(cloudPath)}`, {
        method: 'PUT',
        body,
      })
      const { fileID } = (await response.json()) as { fileID?: string }
      if (!fileID) throw new NoAnswer(String(response.status))
      return fileID
    },
    isSignedIn: () => localStorage.getItem(TOKEN) !== null,
  }
}

/** Whom one can be in the demonstration. */
export const localPeople = async (): Promise<LocalPerson[]> =>
  ((await (await ask('/local/people')).json()) as { people: LocalPerson[] }).people

/** Becomes a person of the demonstration, or somebody new (null). */
export async function signInAs(personId: string | null): Promise<void> {
  const who = personId === null ? { openid: `new-${Date.now()}` } : { person: personId }
  const { token } = (await (await ask('/local/sign-in', asJson(who))).json()) as { token: string }
  localStorage.setItem(TOKEN, token)
}

const heardNow = async (answer: Promise<Response>): Promise<number> => {
  const { now } = (await (await answer).json()) as { now: number }
  learnNow(now)
  return now
}

/** Moves the demonstration's time forward; what falls due meanwhile happens. */
export const advanceClock = (hours: number): Promise<number> =>
  heardNow(ask('/local/clock', asJson({ advanceHours: hours })))
/** The demonstration's time. */
export const readClock = (): Promise<number> => heardNow(ask('/local/clock'))
