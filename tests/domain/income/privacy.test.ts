import { holdsPersonalNumber } from '@domain/income'

describe('what everyone will read', () => {
  test.each([
    '找小王 13812345678',
    '电话138-1234-5678。',
    '１３８１２３４５６７８',
    '身份证37068219900101123X',
    '370682 19900101 1234',
  ])('may not hold a person’s number: %s', words => expect(holdsPersonalNumber(words)).toBe(true))

  test.each(['合同 20251103001', '付款 12600 元', '流水号 2026103100012345678901', '0558-5550123', '第12号'])(
    'may hold other figures: %s',
    words => expect(holdsPersonalNumber(words)).toBe(false),
  )
})
