import { cutTo, Words } from '@domain/kernel'

describe('words', () => {
  it('with half of a sign are refused: stored they would become another sign, and the entry’s hash would fit no more', () => {
    expect(Words(2, 80).safeParse('卖废品😀').success).toBe(true)
    expect(Words(2, 80).safeParse('卖废品\ud83d').success).toBe(false)
    expect(Words(2, 80).safeParse('\ude00卖废品').success).toBe(false)
  })
  it('are not cut through the middle of a sign', () => {
    expect(cutTo(3, '甲乙😀丙')).toBe('甲乙')
    expect(cutTo(4, '甲乙😀丙')).toBe('甲乙😀')
    expect(cutTo(5, '甲乙😀丙')).toBe('甲乙😀丙')
  })
})
