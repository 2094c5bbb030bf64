import type { Operation } from '@domain/kernel'
import * as z from 'zod/mini'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  default?: unknown
  additionalProperties?: unknown
}

/** The input of an operation as JSON Schema: what the generators below walk. */
export const schemaOf = (operation: Operation): Schema =>
  z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Schema

const EXAMPLES: readonly [RegExp, string][] = [
  [/^cloud:/, 'cloud://haoyi/uploads/p-wang/photo.jpg'],
  [/^2026-11-2\d$/, '2026-11-27'],
  [/^[0-9a-f]{64}$/, 'c0ffee00'.repeat(8)],
  [/^\d{6}$/, '482109'],
]

/** A string the pattern takes, tried from a few kinds there are in the contracts. */
function textFor(schema: Schema): string {
  const kinds = [
    ...EXAMPLES.map(([, text]) => text),
    '2026-12-18',
    '2026-11',
    'request-0001',
    'dogLoose',
    '482109',
    '48210937',
    '482109375561',
    '一句说得过去的话',
  ]
  const long = '话'.repeat(schema.minLength ?? 1)
  const fits = (text: string) =>
    text.length >= (schema.minLength ?? 0) &&
    text.length <= (schema.maxLength ?? 1e9) &&
    (!schema.pattern || new RegExp(schema.pattern, 'u').test(text))
  return ['nobody-0001', ...kinds, long].find(fits) ?? long
}

/** One input that the schema takes. */
export function sample(schema: Schema): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const kinds = schema.anyOf ?? schema.oneOf
  if (kinds) return sample(kinds[0] as Schema)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, one]) => [key, sample(one)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}))
    case 'string':
      return textFor(schema)
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1, 0)
    case 'boolean':
      return true
    default:
      return null
  }
}

export type Spoiled = { readonly how: string; readonly input: unknown }

const WRONG: readonly [string, unknown][] = [
  ['a number', 42],
  ['a word', 'not this'],
  ['true', true],
  ['a list', ['x']],
  ['an object', { $gt: '' }],
  ['nothing', null],
]
const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

function accepts(schema: Schema, value: unknown): boolean {
  const kinds = schema.anyOf ?? schema.oneOf
  if (kinds) return kinds.some(one => accepts(one, value))
  if (schema.type === 'object') return false
  if (schema.enum) return schema.enum.includes(value)
  const type = typeOf(value)
  if (schema.type === 'string')
    return (
      type === 'string' &&
      (!schema.pattern || new RegExp(schema.pattern, 'u').test(String(value))) &&
      String(value).length >= (schema.minLength ?? 0)
    )
  if (schema.type === 'integer') return type === 'number'
  return schema.type === undefined || schema.type === type
}

function* spoiledFields(name: string, schema: Schema, set: (value: unknown) => unknown): Generator<Spoiled> {
  for (const [what, value] of WRONG) {
    if (!accepts(schema, value)) yield { how: `${name} is ${what}`, input: set(value) }
  }
  if (schema.type === 'string' && !schema.enum) {
    yield { how: `${name} is far too long`, input: set('长'.repeat((schema.maxLength ?? 400) + 1)) }
    yield {
      how: `${name} holds a control character`,
      input: set('\u0000'.repeat(Math.max(5, schema.minLength ?? 0))),
    }
  }
  if (schema.type === 'integer') {
    for (const value of [-1, 0.5, 1e300]) {
      if (
        value < (schema.minimum ?? -Infinity) ||
        value <= (schema.exclusiveMinimum ?? -Infinity) ||
        value > (schema.maximum ?? Infinity) ||
        !Number.isInteger(value)
      )
        yield { how: `${name} is ${value}`, input: set(value) }
    }
  }
  if (schema.type === 'array' && schema.maxItems !== undefined) {
    const many = Array.from({ length: schema.maxItems + 1 }, () => sample(schema.items ?? {}))
    yield { how: `${name} has too many`, input: set(many) }
  }
  if (schema.type === 'array') yield { how: `${name} holds rubbish`, input: set([{ rubbish: 1 }]) }
}

/** Every way this generator knows to spoil a good input: each must be refused, none may be a fault. */
export function* spoiled(schema: Schema): Generator<Spoiled> {
  const good = sample(schema) as Record<string, unknown>
  for (const [what, value] of WRONG)
    if (typeOf(value) !== 'object') yield { how: `the input is ${what}`, input: value }
  yield { how: 'an unknown field', input: { ...good, isAdmin: true } }
  yield {
    how: 'another prototype',
    input: JSON.parse(
      JSON.stringify(good).replace(/^\{/, '{"__proto__":{"x":1},"constructor":1,').replace(',}', '}'),
    ),
  }
  for (const [name, one] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(name) && one.default === undefined) {
      const { [name]: _, ...rest } = good
      yield { how: `${name} is missing`, input: rest }
    }
    yield* spoiledFields(name, one, value => ({ ...good, [name]: value }))
  }
}
