import type { Answer } from '@domain/kernel'
import { FILE_LOST, NO_ANSWER, PHONE_FAILED } from '../copy/failures'
import { LostFile, NoAnswer } from './port'

/** No answer came, in words. */
export const UNANSWERED = { ok: false, code: 'phone.noAnswer', message: NO_ANSWER } as const

/** The answer, or a sentence where the phone itself failed: nothing is ever tapped in vain without a word. */
export async function attempt<T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof NoAnswer) return UNANSWERED
    if (error instanceof LostFile) return { ok: false, code: 'phone.fileLost', message: FILE_LOST }
    console.error(error)
    return { ok: false, code: 'phone.failed', message: PHONE_FAILED }
  }
}
