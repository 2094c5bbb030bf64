export const MINE = { none: '您还没有提过事', noneNote: '提出来的每件事，走到哪一步都会在这里。' } as const
