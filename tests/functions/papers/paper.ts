import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, readPdf } from './pdf'

/** Where papers are kept that somebody wants to look at: `PAPERS_DIR=/tmp/papers npx jest …`. */
const { PAPERS_DIR } = process.env

/** A paper that was made, as it is read from its address. */
export async function readPaper({ name, url }: { readonly name: string; readonly url: string }) {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  if (PAPERS_DIR) writeFileSync(join(PAPERS_DIR, name), bytes)
  return { name, bytes, ...readPdf(bytes) }
}

/** The words of some pages, one after the other. */
export const textOf = (pages: readonly Page[]): string => pages.map(({ text }) => text).join('')
