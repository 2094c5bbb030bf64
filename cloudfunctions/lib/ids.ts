import { createHash } from 'node:crypto'
import type { MemberCall } from './useCase'

const DIGITS = 20

/**
 * The id of what a command makes: one intention of one person is one thing, so that a repeat finds it instead of making another.
 * @param prefix what tells its kind
 */
export const idFrom = ({ me, requestId }: Pick<MemberCall, 'me' | 'requestId'>, prefix = ''): string =>
  `${prefix}${createHash('sha256').update(`${me._id}:${requestId}`).digest('hex').slice(0, DIGITS)}`
