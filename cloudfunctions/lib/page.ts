import { PAGE_SIZE } from '@domain/kernel'

/** One page of what was found, and whether there is more: whoever asks looks for at least one more than a page holds. */
export const pageOf = <T>(found: readonly T[], size = PAGE_SIZE) => ({
  page: found.slice(0, size),
  more: found.length > size,
})
