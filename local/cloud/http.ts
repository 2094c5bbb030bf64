import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { CloudError } from './wire/errors'

export const MAX_JSON_BYTES = 6 * 1024 * 1024

/** A request as a route sees it. */
export type Call = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** What the route's pattern caught. */
  readonly part: string
}
/** Answers with a status and a JSON body, or has answered by itself (undefined). */
export type Handler = (
  call: Call,
) => Promise<{ status: number; body: unknown; headers?: Record<string, string> } | undefined>
export type Route = { readonly method: string; readonly path: RegExp; readonly handle: Handler }

/** A thousand phones may knock at once: those beyond what the platform keeps waiting would be turned away. */
const WAITING_CONNECTIONS = 2_048

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** A request's body, up to a limit; what is beyond it is not kept. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else reject(new CloudError('REQUEST_TOO_LARGE', `more than ${maxBytes} bytes`))
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

/** A part of an address as it was before encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new CloudError('INVALID_PARAM', 'not an address')
  }
}

/** A request's body as a JSON object. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const bytes = await readBody(request, MAX_JSON_BYTES)
  let parsed: unknown
  try {
    parsed = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new CloudError('MALFORMED_JSON', 'the body is not JSON')
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed))
    throw new CloudError('MALFORMED_JSON', 'the body is not a JSON object')
  return parsed as Record<string, unknown>
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const bytes = Buffer.from(JSON.stringify(body ?? null))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    ...headers,
  })
  response.end(bytes)
}

const STATUS: Readonly<Record<string, number>> = {
  MALFORMED_JSON: 400,
  INVALID_PARAM: 400,
  INVALID_CREDENTIALS: 401,
  FORBIDDEN: 403,
  FUNCTION_NOT_FOUND: 404,
  NOT_FOUND: 404,
  REQUEST_TOO_LARGE: 413,
  STORAGE_EXCEED_LIMIT: 413,
  UNSUPPORTED_TYPE: 415,
  FUNCTION_TIME_LIMIT_EXCEEDED: 504,
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy()
  const coded = error instanceof CloudError ? error : new CloudError('SYS_ERR', String(error))
  if (!(error instanceof CloudError)) console.error(error)
  send(
    response,
    STATUS[coded.code] ?? 500,
    { code: coded.code, message: coded.message },
    { connection: 'close' },
  )
}

/** Only this machine's own pages may talk to the local cloud. */
function checkOrigin({ request, response, url }: Call): void {
  if (!LOOPBACK.test(request.headers.host ?? '')) throw new CloudError('FORBIDDEN', 'not a loopback address')
  const { origin } = request.headers
  if (origin === undefined) return
  if (!LOOPBACK.test(origin.replace(/^https?:\/\//, '')) || url.pathname === '/admin')
    throw new CloudError('FORBIDDEN', 'not a page of this machine')
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-headers', 'authorization, content-type, x-request-id')
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, OPTIONS')
  response.setHeader('access-control-expose-headers', 'x-request-id')
  response.setHeader('vary', 'origin')
}

function sendFile({ request, response, url }: Call, folder: string): void {
  const path = normalize(decoded(url.pathname))
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())
    throw new CloudError('NOT_FOUND', `nothing at ${url.pathname}`)
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

async function answer(
  call: Omit<Call, 'part'>,
  routes: readonly Route[],
  h5Folder: string | undefined,
): Promise<void> {
  const { request, response, url } = call
  checkOrigin({ ...call, part: '' })
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  for (const { method, path, handle } of routes) {
    const found = path.exec(url.pathname)
    if (!found || !method.split('|').includes(request.method ?? '')) continue
    const answered = await handle({ ...call, part: decoded(found[1] ?? '') })
    if (answered) send(response, answered.status, answered.body, answered.headers)
    return
  }
  if (h5Folder && (request.method === 'GET' || request.method === 'HEAD'))
    return sendFile({ ...call, part: '' }, h5Folder)
  throw new CloudError('NOT_FOUND', `nothing at ${request.method} ${url.pathname}`)
}

/** Serves the routes, and the built H5 app below them, on the loopback address only. Port 0 takes a free one. */
export async function serveHttp(
  routes: readonly Route[],
  port: number,
  h5Folder?: string,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    let url: URL
    try {
      url = new URL(request.url ?? '/', 'http://127.0.0.1')
    } catch {
      return sendError(response, new CloudError('INVALID_PARAM', 'not an address'))
    }
    answer({ request, response, url }, routes, h5Folder).catch(error => sendError(response, error))
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', backlog: WAITING_CONNECTIONS }, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}
