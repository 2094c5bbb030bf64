/** An error as the platform answers it: a code the SDK throws on, and words. */
export class CloudError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The request itself is wrong: malformed, unknown or not supported here. Never guessed at. */
export const invalid = (message: string): CloudError => new CloudError('INVALID_PARAM', message)

/** The database refuses what was asked, with MongoDB's words. */
export const failed = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', message)

/** A taken key: on `_id` and on another unique index the platform has two different codes. */
export const duplicate = (collection: string, index: string): CloudError =>
  new CloudError(
    index === '_id' ? 'DATABASE_DUPLICATE_WRITE' : 'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error collection: ${collection} index: ${index === '_id' ? '_id_' : index} dup key`,
  )

export const conflict = (): CloudError =>
  new CloudError('DATABASE_TRANSACTION_CONFLICT', 'WriteConflict: another write to this document came first')

export const noTransaction = (id: string): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transactionId: ${id}`,
  )

export const noCollection = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  )
