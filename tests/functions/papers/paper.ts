import { type Page, readPdf } from './pdf'

/** A paper that was made, as it is read from its address. */
export async function readPaper({ name, url }: { readonly name: string; readonly url: string }) {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  if (process.env.PAPERS_DIR)
    (await import('node:fs')).writeFileSync(`${process.env.PAPERS_DIR}/${name}`, bytes)
  return { name, bytes, ...readPdf(bytes) }
}

/** The words of some pages, one after the other. */
export const textOf = (pages: readonly Page[]): string => pages.map(({ text }) => text).join('')
