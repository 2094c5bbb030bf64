import { fenFrom, MOST_FEN, perMilleOfFen, yuanOf } from '@domain/kernel'
import fc from 'fast-check'

const fen = fc.integer({ min: -MOST_FEN, max: MOST_FEN })
/** The same text as it comes from a Chinese keyboard: full-width digits and signs. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

describe('an amount on paper and in the books', () => {
  it('what is written is read back as the same amount, in narrow and in full-width characters', () => {
    fc.assert(
      fc.property(fen, amount => {
        const written = yuanOf(amount)
        expect(fenFrom(written)).toBe(amount)
        expect(fenFrom(fullWidth(written))).toBe(amount)
        expect(fenFrom(` ￥${written}元 `)).toBe(amount)
      }),
    )
  })

  it('is written with both decimals and threes, as BigInt divides it', () => {
    fc.assert(
      fc.property(fen, amount => {
        const [whole, decimals] = yuanOf(Math.abs(amount)).split('.')
        expect(BigInt((whole ?? '').replaceAll(',', '')) * 100n + BigInt(decimals ?? '')).toBe(
          BigInt(Math.abs(amount)),
        )
        expect(yuanOf(amount)).toMatch(/^-?\d{1,3}(,\d{3})*\.\d\d$/)
      }),
    )
  })

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [100, '1.00'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [-123_456_789, '-1,234,567.89'],
    [MOST_FEN, '10,000,000,000.00'],
  ])('%i fen are %s', (amount, written) => expect(yuanOf(amount)).toBe(written))

  it.each([
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['￥1 234', 123_400],
    ['¥-300', -30_000],
    ['-¥300', -30_000],
    ['－３００．００', -30_000],
    ['１２，３４５．６元', 1_234_560],
    ['+8', 800],
    ['12.3400', 1_234],
    ['7.', 700],
    ['007', 700],
    ['-0.00', 0],
  ])('%s is read as %i fen', (text, amount) => expect(fenFrom(text)).toBe(amount))

  it.each([
    '',
    '元',
    '-',
    '.5',
    '1.234',
    '1.2.3',
    '1,5',
    '1,23,456',
    ',123',
    '12,34',
    '3元5',
    '1¥2',
    '一百',
    '12e3',
    '0x10',
    '--5',
    '5-',
    '(300)',
    'NaN',
    '10,000,000,000.01',
    '1000000000000',
    '99,999,999,999,999,999',
  ])('«%s» is no amount', text => expect(fenFrom(text)).toBeNull())

  it('nothing is ever read as anything but whole fen within bounds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,-+¥￥元 １９．，－') })
    fc.assert(
      fc.property(text, typed => {
        const amount = fenFrom(typed)
        if (amount === null) return
        expect(Number.isSafeInteger(amount)).toBe(true)
        expect(Math.abs(amount)).toBeLessThanOrEqual(MOST_FEN)
        expect(Object.is(amount, -0)).toBe(false)
      }),
    )
  })
})

describe('thousandths of an amount', () => {
  it('are rounded down to the fen, exactly as with BigInt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 * MOST_FEN }),
        fc.integer({ min: 0, max: 1000 }),
        (amount, perMille) => {
          expect(BigInt(perMilleOfFen(amount, perMille))).toBe((BigInt(amount) * BigInt(perMille)) / 1000n)
        },
      ),
    )
  })
  it('300‰ of 10.01 yuan are 3.00', () => expect(perMilleOfFen(1_001, 300)).toBe(300))
})
