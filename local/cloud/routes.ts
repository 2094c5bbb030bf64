import { randomUUID } from 'node:crypto'
import { type Call, type Handler, type Route, readBody, readJson } from './http'
import type { LocalPerson, SignIn } from './people'
import { checkedPath, contentTypeOf, MAX_FILE_BYTES } from './storage'
import { answerSdk, type Platform, type Trips } from './wire/actions'
import { CloudError } from './wire/errors'
import { OUTBOX } from './wire/wechat'

export type Served = {
  readonly platform: Platform
  readonly signIn: SignIn
  readonly people: (query?: object) => Promise<readonly LocalPerson[]>
  readonly advance: (hours: number) => Promise<void>
  readonly trips: Trips
}

const MAX_ADVANCE_HOURS = 24 * 366
const MAX_MESSAGES = 1000

const ok = (body: unknown) => ({ status: 200, body })
/** A handler whose answer is JSON with status 200. */
const json =
  (answer: (call: Call) => unknown): Handler =>
  async call =>
    ok(await answer(call))

function openidOf({ signIn }: Served, { request }: Call): string {
  const openid = signIn.openidOf(request.headers.authorization)
  if (!openid) throw new CloudError('INVALID_CREDENTIALS', 'sign in first')
  return openid
}

/** The route on which the platform's own browser SDK calls a function: the event is the body, the answer is the function's. */
const callFunction =
  (served: Served): Handler =>
  async call => {
    const openid = openidOf(served, call)
    const event = await readJson(call.request)
    const ip = call.request.socket.remoteAddress ?? '127.0.0.1'
    const body = await served.platform.functions.call(call.part, event, { kind: 'person', openid, ip })
    return { status: 200, body, headers: { 'x-request-id': randomUUID() } }
  }

async function signInAs({ signIn, people }: Served, { request }: Call): Promise<object> {
  const { person: wanted, openid } = await readJson(request)
  if (openid !== undefined) {
    const token = signIn.tokenFor(openid)
    if (!token) throw new CloudError('INVALID_PARAM', 'not an openid')
    return { token, person: null }
  }
  const person = (await people()).find(
    one => one._id === wanted || one.openid === wanted || one.name === wanted,
  )
  const token = person && signIn.tokenFor(person.openid)
  if (!person || !token) throw new CloudError('NOT_FOUND', `nobody called ${String(wanted)}`)
  return { token, person }
}

async function advance({ advance, platform }: Served, { request }: Call): Promise<object> {
  const { advanceHours: hours } = await readJson(request)
  if (typeof hours !== 'number' || !(hours >= 0 && hours <= MAX_ADVANCE_HOURS))
    throw new CloudError('INVALID_PARAM', `advanceHours must be 0 to ${MAX_ADVANCE_HOURS}`)
  await advance(hours)
  return { now: platform.now() }
}

/** Messages that would have been sent, the latest first. */
async function outbox({ platform: { store } }: Served): Promise<object> {
  const search = { query: {}, order: [['at', -1]] as const, limit: MAX_MESSAGES }
  const matches = await store.run(() => store.find(store.catalog.collection(OUTBOX), search))
  return { messages: matches.map(({ doc }) => doc) }
}

/** Keeps an upload, if it is of a kind the station takes; only in the uploader's own folder, `uploads/<person id>/`. */
async function upload(served: Served, call: Call): Promise<object> {
  const openid = openidOf(served, call)
  const [person] = await served.people({ openid })
  const path = checkedPath(call.url.searchParams.get('path') ?? '')
  if (!person || !path.startsWith(`uploads/${person._id}/`))
    throw new CloudError('FORBIDDEN', 'not your folder')
  const bytes = await readBody(call.request, MAX_FILE_BYTES)
  const contentType = contentTypeOf(bytes, path)
  if (!contentType) throw new CloudError('UNSUPPORTED_TYPE', 'only pictures, sound, PDF and tables')
  await served.platform.storage.write(path, bytes)
  return { fileID: served.platform.storage.fileId(path), contentType, size: bytes.length }
}

const readFile =
  ({ platform: { storage } }: Served): Handler =>
  async ({ request, response, url, part }) => {
    const path = checkedPath(part)
    if (!storage.isSigned('get', path, url.searchParams))
      throw new CloudError('FORBIDDEN', 'address not valid, or no longer')
    if (!storage.has(path)) throw new CloudError('NOT_FOUND', `no file ${path}`)
    const bytes = storage.read(path)
    response.writeHead(200, {
      'content-type': contentTypeOf(bytes, path) ?? 'application/octet-stream',
      'content-length': bytes.length,
      'x-content-type-options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return undefined
  }

const writeFile =
  ({ platform: { storage } }: Served): Handler =>
  async ({ request, response, url, part }) => {
    const path = checkedPath(part)
    if (!storage.isSigned('put', path, url.searchParams))
      throw new CloudError('FORBIDDEN', 'address not valid, or no longer')
    await storage.write(path, await readBody(request, MAX_FILE_BYTES))
    response.writeHead(200, { 'content-length': 0 }).end()
    return undefined
  }

function reset(trips: Trips): Trips {
  const counted = { ...trips }
  Object.assign(trips, { database: 0, transaction: 0, other: 0 })
  return counted
}

/** Everything the local cloud answers besides the app's own files. */
export const routesOf = (served: Served): Route[] => [
  {
    method: 'POST',
    path: /^\/admin$/,
    handle: json(async ({ request }) => answerSdk(served.platform, await readJson(request), served.trips)),
  },
  { method: 'POST', path: /^\/v1\/functions\/([^/]+)$/, handle: callFunction(served) },
  { method: 'POST', path: /^\/local\/sign-in$/, handle: json(call => signInAs(served, call)) },
  { method: 'GET', path: /^\/local\/people$/, handle: json(async () => ({ people: await served.people() })) },
  { method: 'GET', path: /^\/local\/clock$/, handle: json(() => ({ now: served.platform.now() })) },
  { method: 'POST', path: /^\/local\/clock$/, handle: json(call => advance(served, call)) },
  { method: 'GET', path: /^\/local\/outbox$/, handle: json(() => outbox(served)) },
  { method: 'PUT|POST', path: /^\/local\/upload$/, handle: json(call => upload(served, call)) },
  { method: 'GET', path: /^\/local\/trips$/, handle: json(() => served.trips) },
  { method: 'POST', path: /^\/local\/trips$/, handle: json(() => reset(served.trips)) },
  { method: 'GET|HEAD', path: /^\/storage\/(.+)$/, handle: readFile(served) },
  { method: 'PUT', path: /^\/storage\/(.+)$/, handle: writeFile(served) },
]
