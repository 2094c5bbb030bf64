import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { canonical, linkOf, sha256Of, shortHash } from '@domain/kernel'
import fc from 'fast-check'

/** Any value that JSON can carry, with whole numbers only. */
const value = fc
  .jsonValue({ stringUnit: 'grapheme' })
  .map(one =>
    JSON.parse(JSON.stringify(one), (_, leaf) =>
      typeof leaf === 'number' ? Math.trunc(leaf) % 1e15 || 0 : leaf,
    ),
  )
/** The same value with the keys of every object written in another order. */
const turned = (one: unknown): unknown => {
  if (Array.isArray(one)) return one.map(turned)
  if (one === null || typeof one !== 'object') return one
  return Object.fromEntries(
    Object.entries(one)
      .map(([key, inner]) => [key, turned(inner)])
      .reverse(),
  )
}

describe('the hash', () => {
  // FIPS 180-4 examples and NIST CAVP's empty message.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of a published vector is as published', (text, hash) => expect(sha256Of(text)).toBe(hash))

  it("is what the machine's own SHA-256 gives, for Chinese words and for bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
        const ours = createHash('sha256').update(`电梯广告${text}`, 'utf8').digest('hex')
        expect(sha256Of(`电梯广告${text}`)).toBe(ours)
        expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })
})

describe('the one way to write a value down', () => {
  it('is the same whatever order the keys came in, and after a journey as JSON', () => {
    fc.assert(
      fc.property(value, one => {
        expect(canonical(turned(one))).toBe(canonical(one))
        expect(canonical(JSON.parse(JSON.stringify(one)))).toBe(canonical(one))
        expect(JSON.parse(canonical(one))).toEqual(one)
      }),
    )
  })

  it('differs as soon as the value differs', () => {
    fc.assert(
      fc.property(value, value, (one, other) =>
        expect(canonical(one) === canonical(other)).toBe(isDeepStrictEqual(one, other)),
      ),
    )
    expect(canonical(['1'])).not.toBe(canonical([1]))
    expect(canonical(null)).not.toBe(canonical('null'))
    expect(canonical({ a: [] })).not.toBe(canonical({ a: {} }))
  })

  it('sorts keys by code units and leaves no space', () =>
    expect(canonical({ b: 1, a: [true, null, '甲'], B: { 乙: -2, _: '"' } })).toBe(
      '{"B":{"_":"\\"","乙":-2},"a":[true,null,"甲"],"b":1}',
    ))

  it.each([0.5, -1.25, 1e16, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', number =>
    expect(() => canonical({ fen: number })).toThrow(TypeError),
  )
  it.each([undefined, () => 1, Symbol('x')])('refuses what JSON cannot say', nothing =>
    expect(() => canonical({ nothing })).toThrow(TypeError),
  )
})

describe('a chain', () => {
  it('binds each value to all before it', () => {
    const chain = (values: unknown[]) => values.reduce<string>((link, one) => linkOf(link, one), '')
    expect(linkOf('', { a: 1 })).toBe(sha256Of('\n{"a":1}'))
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 8 }), fc.nat(), (values, at) => {
        const index = at % values.length
        const changed = values.with(index, (values[index] ?? 0) + 1)
        expect(chain(changed)).not.toBe(chain(values))
        expect(chain(values.slice(0, -1))).not.toBe(chain(values))
      }),
    )
  })
  it('is compared on paper by its first twelve digits in fours', () =>
    expect(shortHash('3f9a22c107deffff')).toBe('3f9a 22c1 07de'))
})
