/** Words for whoever belongs to several homes. */
export const HOMES = {
  which: '为哪一户',
  each: '您在这个小区不止一户；一户一份，互不影响',
} as const
