/** The document's id, or another unique key, is taken. */
export class DuplicateKey extends Error {
  readonly collection: string
  constructor(collection: string) {
    super(`duplicate key in ${collection}`)
    this.collection = collection
  }
}

/** A concurrent write won; the whole action may be run again. */
export class WriteConflict extends Error {}

const textOf = (error: unknown): { code: string; message: string } => {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return { code: String(code), message: String(message) }
}

/**
 * The store's own error for what the SDK threw, or the thing itself. A taken id shows as `DATABASE_DUPLICATE_WRITE` or as
 * `DATABASE_REQUEST_FAILED` with E11000; a lost race as `DATABASE_TRANSACTION_CONFLICT` or with MongoDB's own words.
 */
export function storeError(error: unknown, collection: string): unknown {
  if (error instanceof DuplicateKey || error instanceof WriteConflict) return error
  const { code, message } = textOf(error)
  if (code === 'DATABASE_DUPLICATE_WRITE' || /E11000|duplicate key/i.test(message))
    return new DuplicateKey(collection)
  if (
    code === 'DATABASE_TRANSACTION_CONFLICT' ||
    /WriteConflict|TransientTransaction|NoSuchTransaction/i.test(message)
  )
    return new WriteConflict(message)
  return error
}
