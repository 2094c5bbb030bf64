import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '@domain/kernel'
import type { Trips } from '../cloud'
import { photoOf } from '../demo/photos'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<unknown> {
  return new Promise((done, fail) => {
    const sent = request(url, { method, agent, headers: { 'content-type': 'application/json', ...headers } })
    sent.on('error', fail)
    sent.on('response', response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString())))
    })
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

let intentions = 0

/** Somebody's phone: calls a room's functions as the app does, the station's unless told. */
export type Phone = (action: string, input: object, room?: string) => Promise<Record<string, unknown>>
/** The demo station under measurement, in a process of its own. */
export type Station = {
  readonly now: number
  readonly phoneOf: (openid: string) => Promise<Phone>
  /** Puts a picture into a person's folder; gives its id. */
  readonly upload: (openid: string, personId: string) => Promise<string>
  /** What the SDK asked of the cloud while `work` ran. */
  readonly tripsOf: (work: () => Promise<unknown>) => Promise<Trips>
  readonly close: () => Promise<void>
}

function makePhone(url: string, token: string): Phone {
  const headers = { authorization: `Bearer ${token}` }
  return async (action, input, room = 'station') => {
    const requestId = `bench-${process.pid}-${++intentions}`
    const answer = await send('POST', `${url}/v1/functions/${room}`, headers, { action, input, requestId })
    const { ok, ...rest } = answer as Answer<Record<string, unknown>>
    if (!ok) throw new Error(`${action} refused: ${JSON.stringify(rest)}`)
    return (rest as { value: Record<string, unknown> }).value
  }
}

function start(
  dataDir: string,
  world: string,
): Promise<{ url: string; now: number; stop: () => Promise<void> }> {
  const child = fork(join(__dirname, 'child.ts'), [dataDir, world], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  const stop = async () => {
    child.send('stop')
    await gone
  }
  return new Promise((done, fail) => {
    child.once('message', message => done({ ...(message as { url: string; now: number }), stop }))
    child.once('exit', code => fail(new Error(`the station did not start (${code})`)))
  })
}

/** Opens the demo station for measuring, on a fresh folder; `points` adds a compound of a thousand people with points. */
export async function openForBench(world: 'demo' | 'points' = 'demo'): Promise<Station> {
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-bench-'))
  const { url, now, stop } = await start(dataDir, world)
  return {
    now,
    async phoneOf(openid) {
      const { token } = (await send('POST', `${url}/local/sign-in`, {}, { openid })) as { token: string }
      return makePhone(url, token)
    },
    async upload(openid, personId) {
      const { token } = (await send('POST', `${url}/local/sign-in`, {}, { openid })) as { token: string }
      const path = encodeURIComponent(`uploads/${personId}/bench.png`)
      const response = await fetch(`${url}/local/upload?path=${path}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}` },
        body: new Uint8Array(photoOf('receipt')),
      })
      return ((await response.json()) as { fileID: string }).fileID
    },
    async tripsOf(work) {
      await send('POST', `${url}/local/trips`, {})
      await work()
      return (await send('GET', `${url}/local/trips`, {})) as Trips
    },
    async close() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
