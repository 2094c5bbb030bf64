import { accept, type Decision, refuse } from '@domain/kernel'
import type { PlaceRefusal } from '@domain/place'

const MAX_MB = 5
const MAX_ROWS = 20_000
/** A zip of 5 MB can unpack to gigabytes; a roll of 20,000 rows takes about 10 MB of XML. */
const MAX_UNPACKED_BYTES = 80 * 1024 * 1024

type Rows = Decision<string[][], PlaceRefusal>

/** A cell as it would be typed: 89.57 for 89.57000000000001, nothing for an empty one. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
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
  if (unpacked === null) return refuse('place.fileUnreadable')
  if (unpacked > MAX_UNPACKED_BYTES) return refuse('place.fileTooBig', { most: MAX_MB })
  const { readSheet } = await import('read-excel-file/node')
  try {
    return accept((await readSheet(bytes)).map(row => row.map(textOf)))
  } catch {
    return refuse('place.fileUnreadable')
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

async function readCsv(bytes: Buffer): Promise<Rows> {
  const { parse } = (await import('papaparse')).default
  const { data } = parse<string[]>(decode(bytes), { delimitersToGuess: [',', '\t', ';', '，'] })
  return accept(data.map(row => row.map(textOf)))
}

/**
 * The cells of an uploaded spreadsheet's first sheet, as text, row by row as the clerk sees them.
 * @param bytes an .xlsx or a .csv file: told apart by how it begins, not by its name
 */
export async function readSheetRows(bytes: Buffer): Promise<Rows> {
  if (bytes.length === 0) return refuse('place.fileEmpty')
  if (bytes.length > MAX_MB * 1024 * 1024) return refuse('place.fileTooBig', { most: MAX_MB })
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') return refuse('place.oldExcel')
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  if (!isZip && bytes.includes(0)) return refuse('place.fileUnreadable')
  const rows = await (isZip ? readExcel(bytes) : readCsv(bytes))
  if (!rows.ok) return rows
  if (rows.value.every(row => row.every(cell => cell.trim() === ''))) return refuse('place.fileEmpty')
  return rows.value.length > MAX_ROWS ? refuse('place.rollTooLong', { most: MAX_ROWS }) : rows
}
