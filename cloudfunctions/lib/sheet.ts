import { createHash } from 'node:crypto'
import { accept, type Decision, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { bytesOf, isOwnFile } from './files'

const MAX_MB = 5
/** A zip of 5 MB can unpack to gigabytes; a roll of 20,000 rows takes about 10 MB of XML. */
const MAX_UNPACKED_BYTES = 80 * 1024 * 1024

type Rows = Decision<string[][], RefusalCode>

/** A cell as it would be typed: 89.57 for 89.57000000000001, «2026-10-03» or «2026-10-03 09:20:00» for a date, nothing for an empty one. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '')
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  return String(cell)
}

const CENTRAL_ENTRY = 0x02014b50
const END_OF_CENTRAL = 0x06054b50

/** What a zip says its files unpack to, summed; null where it cannot be read. */
function unpackedBytes(zip: Buffer): number | null {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_CENTRAL) end--
  if (end < 0) return null
  let at = zip.readUInt32LE(end + 16)
  let total = 0
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL_ENTRY) return null
    total += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return total
}

async function readExcel(bytes: Buffer): Promise<Rows> {
  const unpacked = unpackedBytes(bytes)
  if (unpacked === null) return refuse('sheet.unreadable')
  if (unpacked > MAX_UNPACKED_BYTES) return refuse('sheet.tooBig', { most: MAX_MB })
  const { readSheet } = await import('read-excel-file/node')
  try {
    return accept((await readSheet(bytes)).map(row => row.map(textOf)))
  } catch {
    return refuse('sheet.unreadable')
  }
}

/** Excel for Chinese saves CSV as GBK; others as UTF-8, with or without a byte order mark. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function readCsv(bytes: Buffer, mostRows: number): Promise<Rows> {
  const { parse } = (await import('papaparse')).default
  const { data } = parse<string[]>(decode(bytes), {
    delimitersToGuess: [',', '\t', ';', '，'],
    // One more than may be is enough to say that there are too many.
    preview: mostRows + 1,
  })
  return accept(data.map(row => row.map(textOf)))
}

/** The cells of a spreadsheet's first sheet, as text, row by row as the clerk sees them. An .xlsx and a .csv are told apart by how they begin. */
async function rowsIn(bytes: Buffer, mostRows: number): Promise<Rows> {
  if (bytes.length === 0) return refuse('sheet.empty')
  if (bytes.length > MAX_MB * 1024 * 1024) return refuse('sheet.tooBig', { most: MAX_MB })
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') return refuse('sheet.oldExcel')
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  if (!isZip && bytes.includes(0)) return refuse('sheet.unreadable')
  const rows = await (isZip ? readExcel(bytes) : readCsv(bytes, mostRows))
  if (!rows.ok) return rows
  if (rows.value.every(row => row.every(cell => cell.trim() === ''))) return refuse('sheet.empty')
  return rows.value.length > mostRows ? refuse('sheet.tooLong', { most: mostRows }) : rows
}

/** A table as it was uploaded, with the SHA-256 of its file. */
export type Sheet = { readonly rows: readonly string[][]; readonly digest: string }

/** The table that a person uploaded: their own file only. */
export async function sheetOf(
  fileId: string,
  personId: string,
  mostRows: number,
): Promise<Decision<Sheet, RefusalCode>> {
  if (!isOwnFile(fileId, personId)) return refuse('call.foreignFile')
  const bytes = await bytesOf(fileId).catch(() => null)
  if (!bytes) return refuse('sheet.unreadable')
  const rows = await rowsIn(bytes, mostRows)
  return rows.ok
    ? accept({ rows: rows.value, digest: createHash('sha256').update(bytes).digest('hex') })
    : rows
}
