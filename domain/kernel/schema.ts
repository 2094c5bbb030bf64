import * as z from 'zod/mini'

/**
 * Ids we make ourselves: letters, digits and `: _ -`, so that they serve as document ids and in file names. A household's has at most 96 (see the roll);
 * the rest is room for what is put before and after it.
 */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,160}$/))

/** Made once by the caller for one intention and kept on every retry. */
export const RequestId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))

/** A moment: integer milliseconds since 1970-01-01T00:00Z. */
export const At = z.int().check(z.nonnegative())

/** A calendar day in China of this century, `YYYY-MM-DD`: the working calendar counts no further. */
export const Day = z.string().check(
  z.regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  z.refine(
    day => !Number.isNaN(Date.parse(day)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day),
  ),
)

/** A calendar month in China of this century, `YYYY-MM`. */
export const Month = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))

/** Words a person typed: trimmed, no holes of more than one empty line, at least `min` and at most `max` characters, no control characters and no half of a sign. */
export const Words = (min: number, max: number) =>
  z.string().check(
    z.trim(),
    z.overwrite(words => words.replace(/(\r?\n[ \t]*){3,}/g, '\n\n')),
    z.minLength(min),
    z.maxLength(max),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here
    z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]*$/u),
  )

/** Words no longer than `most`, never cut through the middle of a sign. */
export const cutTo = (most: number, words: string): string =>
  words.length <= most ? words : words.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** A file in our cloud's storage, uploaded before it is named in a command. */
export const FileId = z.string().check(z.regex(/^cloud:\/\/[\w.-]+\/[\w./:-]+$/), z.maxLength(300))

/** One page of a list: how many to skip; lists give `PAGE_SIZE` at a time. */
export const Skip = z._default(z.int().check(z.nonnegative(), z.lte(10_000)), 0)
export const PAGE_SIZE = 20

/** The keys of a table in its order, as a list that is not empty: what an enumeration is made of. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(table) as [K, ...K[]]
