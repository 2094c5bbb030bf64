import { createHmac, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CloudError, invalid } from './wire/errors'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
const ADDRESS_SECONDS = 7200
const SEGMENT = /^[\w\u4e00-\u9fff-][\w\u4e00-\u9fff.-]*$/

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.subarray(from, to).toString('latin1')
const isText = (bytes: Buffer): boolean => bytes.length > 0 && !bytes.subarray(0, 4096).includes(0)

/** What a file is by its first bytes; null when it is none of what the station takes. */
export function contentTypeOf(bytes: Buffer, path: string): string | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (ascii(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return 'image/png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (ascii(bytes, 4, 8) === 'ftyp') return 'audio/mp4'
  if (bytes.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return 'audio/webm'
  if (ascii(bytes, 0, 4) === '%PDF') return 'application/pdf'
  if (ascii(bytes, 0, 4) === 'PK\x03\x04')
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  if (ascii(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0))
    return 'audio/mpeg'
  return path.endsWith('.csv') && isText(bytes) ? 'text/csv' : null
}

/** Files under the data folder, named as the platform names them: `cloud://<environment>/<path>`. */
export class FileStorage {
  private readonly folder: string
  private readonly envId: string
  private readonly secret: string
  private readonly url: () => string

  constructor(options: { folder: string; envId: string; secret: string; url: () => string }) {
    this.folder = options.folder
    this.envId = options.envId
    this.secret = options.secret
    this.url = options.url
  }

  fileId = (path: string): string => `cloud://${this.envId}/${path}`

  /** The path in a file id; throws when it is not one of this environment's. */
  pathOf(fileId: unknown): string {
    const prefix = this.fileId('')
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix))
      throw invalid(`not a file of this environment: ${String(fileId)}`)
    return checkedPath(fileId.slice(prefix.length))
  }

  private sign = (verb: string, path: string, until: number): string =>
    createHmac('sha256', this.secret).update(`${verb} ${path} ${until}`).digest('hex')

  /** An address good for so many seconds, not yet encoded (the SDK does that); reading and writing have different ones. */
  address(verb: 'get' | 'put', path: string, seconds = ADDRESS_SECONDS): string {
    const until = Math.floor(Date.now() / 1000) + seconds
    return `${this.url()}/storage/${path}?t=${until}&sign=${this.sign(verb, path, until)}`
  }

  isSigned(verb: 'get' | 'put', path: string, search: URLSearchParams): boolean {
    const until = Number(search.get('t'))
    return until * 1000 > Date.now() && search.get('sign') === this.sign(verb, path, until)
  }

  has = (path: string): boolean => existsSync(join(this.folder, checkedPath(path)))
  read = (path: string): Buffer => readFileSync(join(this.folder, checkedPath(path)))

  /** Writes a file whole or not at all: beside its place, to disk, then moved there. */
  async write(path: string, bytes: Buffer): Promise<void> {
    if (bytes.length > MAX_FILE_BYTES) throw new CloudError('STORAGE_EXCEED_LIMIT', 'file too large')
    const place = join(this.folder, checkedPath(path))
    mkdirSync(dirname(place), { recursive: true })
    const beside = join(this.folder, `.${randomUUID()}`)
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, place)
    const folder = await open(dirname(place), 'r')
    await folder.sync().finally(() => folder.close())
  }

  remove = (path: string): void => rmSync(join(this.folder, checkedPath(path)), { force: true })
}

/** A path of plain names; throws on anything that could lead elsewhere. */
export function checkedPath(path: string): string {
  if (path.length > 512 || !path.split('/').every(part => SEGMENT.test(part)))
    throw invalid(`not a path: ${path}`)
  return path
}
