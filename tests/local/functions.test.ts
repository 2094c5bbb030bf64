import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, openCloud } from '../../local/cloud'
import { buildEcho } from './fixtures/bundle'

const SCHEMA = { notes: { indexes: [] }, people: { indexes: [] } }
const TABLE = {
  echo: { timeoutSeconds: 2, timers: [{ name: 'sweep', cron: '0 0 */6 * * * *' }] },
  missing: { timeoutSeconds: 1 },
}

let folder: string
let cloud: Cloud
const open = () =>
  openCloud({
    dataDir: join(folder, 'data'),
    schema: SCHEMA,
    functions: { folder: join(folder, 'functions'), table: TABLE },
    timersRun: false,
    titles: { p1: '居民' },
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'haoyi-functions-'))
  await buildEcho(join(folder, 'functions'))
  cloud = await open()
  cloud.load('people', [{ _id: 'p1', name: '王阿姨', openid: 'openid-wang' }])
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  })
const signIn = async (person: string) =>
  (await (await post('/local/sign-in', { person })).json()).token as string
const call = async (event: object, token?: string) =>
  post('/v1/functions/echo', event, { authorization: `Bearer ${token ?? (await signIn('p1'))}` })

describe('a person', () => {
  it('is listed, signs in, and is known to the function by the platform alone', async () => {
    const { people } = await (await fetch(`${cloud.url}/local/people`)).json()
    expect(people).toEqual([{ _id: 'p1', name: '王阿姨', openid: 'openid-wang', title: '居民' }])
    const answer = await call({ WX_OPENID: 'someone-else', openid: 'someone-else' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      openid: 'openid-wang',
      uuid: 'openid-wang',
      source: 'tcb',
      env: 'haoyi-local',
      name: 'echo',
      isDate: true,
    })
  })

  it('may be a stranger with an openid of their own', async () => {
    const { token, person } = await (await post('/local/sign-in', { openid: 'stranger-1' })).json()
    expect(person).toBeNull()
    expect(await (await call({}, token)).json()).toMatchObject({ openid: 'stranger-1' })
  })

  it('without a token, or with a forged one, is sent away', async () => {
    const token = await signIn('p1')
    for (const bad of [
      '',
      'openid-wang',
      `openid-chen.${token.split('.')[1]}`,
      `${token}0`,
      token.slice(0, -1),
    ])
      expect((await call({}, bad || 'none')).status).toBe(401)
    expect((await post('/local/sign-in', { person: 'nobody' })).status).toBe(404)
  })

  it('is never taken for another when many call at once', async () => {
    const tokens = await Promise.all(
      Array.from(
        { length: 16 },
        async (_, i) => (await (await post('/local/sign-in', { openid: `many-${i}` })).json()).token,
      ),
    )
    const answers = await Promise.all(tokens.map(async token => (await call({ do: 'who' }, token)).json()))
    expect(answers.map(answer => answer.openid)).toEqual(Array.from({ length: 16 }, (_, i) => `many-${i}`))
  })
})

describe('a function', () => {
  it('that throws, hangs, is not there or is not built gives a coded error, and the cloud goes on', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const token = await signIn('p1')
    const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]
    expect(await codeOf(await call({ do: 'throw' }, token))).toEqual([500, 'FUNCTION_INVOCATION_FAILED'])
    expect(await codeOf(await call({ do: 'hang' }, token))).toEqual([504, 'FUNCTION_TIME_LIMIT_EXCEEDED'])
    const headers = { authorization: `Bearer ${token}` }
    expect(await codeOf(await post('/v1/functions/none', {}, headers))).toEqual([404, 'FUNCTION_NOT_FOUND'])
    expect(await codeOf(await post('/v1/functions/missing', {}, headers))).toEqual([
      404,
      'FUNCTION_NOT_FOUND',
    ])
    expect(await codeOf(await post('/v1/functions/echo', '{oops', headers))).toEqual([400, 'MALFORMED_JSON'])
    expect(await codeOf(await post('/v1/functions/echo', '[]', headers))).toEqual([400, 'MALFORMED_JSON'])
    expect(
      await codeOf(await post('/v1/functions/echo', `{"a":"${'x'.repeat(7_000_000)}"}`, headers)),
    ).toEqual([413, 'REQUEST_TOO_LARGE'])
    expect((await call({}, token)).status).toBe(200)
    log.mockRestore()
  })

  it('called by another has no person behind it', async () => {
    expect(await (await call({ do: 'call' })).json()).toMatchObject({ openid: null, uuid: null })
  })

  it('is loaded once, and again when its bundle has changed', async () => {
    const loads = async () => (await (await call({})).json()).loads
    expect(await loads()).toBe(1)
    const other = join(folder, 'functions', 'echo', 'index.js')
    await buildEcho(join(folder, 'functions'), 'export const main = async () => ({ loads: "anew" })')
    expect(await loads()).toBe('anew')
    writeFileSync(other, '')
    await buildEcho(join(folder, 'functions'))
    expect(await loads()).toBe(1)
  })

  it('counts its requests to the database', async () => {
    await post('/local/trips', {})
    await call({ do: 'write', id: `trip-${Math.random()}` })
    expect(await (await fetch(`${cloud.url}/local/trips`)).json()).toEqual({
      database: 1,
      transaction: 0,
      other: 0,
    })
  })
})

describe('messages and content', () => {
  it('a message goes to the outbox instead', async () => {
    const data = {
      touser: 'openid-wang',
      template_id: 'T',
      page: 'pages/x',
      data: { thing1: { value: '已受理' } },
    }
    expect(await (await call({ do: 'wechat', api: 'subscribeMessage.send', data })).json()).toMatchObject({
      errCode: 0,
    })
    const { messages } = await (await fetch(`${cloud.url}/local/outbox`)).json()
    expect(messages[0]).toMatchObject(data)
  })

  it('words are judged, and an unknown interface is refused', async () => {
    const judge = async (content: string) => {
      const data = { version: 2, scene: 3, openid: 'openid-wang', content }
      return (await (await call({ do: 'wechat', api: 'security.msgSecCheck', data })).json()).result.suggest
    }
    expect(await judge('楼道灯坏了')).toBe('pass')
    expect(await judge('这是违禁测试词')).toBe('risky')
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect((await call({ do: 'wechat', api: 'wxacode.get', data: {} })).status).toBe(500)
    log.mockRestore()
  })
})

describe('the clock', () => {
  it('moves the functions’ time, fires each passed timer once, and stays moved after a restart', async () => {
    const before = (await (await call({})).json()).now
    const moved = await (await post('/local/clock', { advanceHours: 30 })).json()
    expect(moved.now - before).toBeGreaterThanOrEqual(30 * 3_600_000)
    const notes = (await cloud.query('notes')).filter(note => note.timer === 'sweep')
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ source: 'timer', openid: null })
    expect(Math.abs(Number(notes[0]?.at) - moved.now)).toBeLessThan(5_000)
    expect(notes[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    await cloud.close()
    cloud = await open()
    expect((await (await call({})).json()).now).toBeGreaterThanOrEqual(moved.now)
    expect((await post('/local/clock', { advanceHours: -1 })).status).toBe(400)
    expect((await post('/local/clock', { advanceHours: 'soon' })).status).toBe(400)
  })

  it('a timer can be set off by hand', async () => {
    await cloud.runTimer('sweep')
    expect((await cloud.query('notes')).filter(note => note.timer === 'sweep')).toHaveLength(2)
  })
})

describe('files', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const upload = async (path: string, body: Buffer | string) =>
    fetch(`${cloud.url}/local/upload?path=${encodeURIComponent(path)}`, {
      method: 'PUT',
      body: new Uint8Array(Buffer.from(body as string)),
      headers: { authorization: `Bearer ${await signIn('p1')}` },
    })

  it('an upload lands in the uploader’s own folder, and is served at its temporary address only', async () => {
    const { fileID, contentType } = await (await upload('uploads/p1/a.png', PNG)).json()
    expect(fileID).toBe('cloud://haoyi-local/uploads/p1/a.png')
    expect(contentType).toBe('image/png')
    const { tempFileURL } = await (await call({ do: 'address', fileID })).json()
    const file = await fetch(tempFileURL)
    expect(file.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true)
    expect((await fetch(tempFileURL.replace(/sign=./, 'sign=x'))).status).toBe(403)
    expect((await fetch(`${cloud.url}/storage/uploads/p1/a.png`)).status).toBe(403)
  })

  it('of an unknown kind, too large, or with a path that leads elsewhere is refused', async () => {
    expect((await upload('uploads/p1/a.exe', 'MZ\0\0')).status).toBe(415)
    expect((await upload('uploads/p1/a.html', '<script>')).status).toBe(415)
    expect((await upload('uploads/p1/../b.png', PNG)).status).toBe(400)
    expect((await upload('uploads/p2/b.png', PNG)).status).toBe(403)
    expect((await upload('uploads/p1/x/../../b.png', PNG)).status).toBe(400)
    expect((await upload('uploads/p1/big.png', Buffer.concat([PNG, Buffer.alloc(11_000_000)]))).status).toBe(
      413,
    )
  })

  it('a function uploads, downloads and deletes through the SDK', async () => {
    const { fileID } = await (
      await call({ do: 'upload', path: 'reports/月报.csv', words: '姓名,数\n' })
    ).json()
    expect(fileID).toBe('cloud://haoyi-local/reports/月报.csv')
    expect(await (await call({ do: 'download', fileID })).json()).toBe('姓名,数\n')
    expect(await (await call({ do: 'delete', fileID })).json()).toMatchObject({ code: 'SUCCESS' })
    expect(await (await call({ do: 'address', fileID })).json()).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
      tempFileURL: '',
    })
  })
})

describe('the door', () => {
  it('is open to pages of this machine only, and the database to no page at all', async () => {
    const from = (origin: string, path = '/local/people') =>
      fetch(`${cloud.url}${path}`, { headers: { origin } })
    const own = await from('http://localhost:10086')
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'http://localhost:10086',
    ])
    expect((await from('https://evil.example')).status).toBe(403)
    const sdk = { action: 'database.getDocument', collectionName: 'notes' }
    expect((await post('/admin', sdk, { origin: 'http://localhost:10086' })).status).toBe(403)
    expect(await (await post('/admin', { action: 'database.dropEverything' })).json()).toMatchObject({
      code: 'INVALID_PARAM',
    })
    expect((await fetch(`${cloud.url}/nothing`)).status).toBe(404)
  })

  it('a second cloud on the same data is refused, saying why', async () => {
    await expect(open()).rejects.toThrow(/in use by another local cloud \(process \d+\)/)
    expect((await call({})).status).toBe(200)
  })
})
