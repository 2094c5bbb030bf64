import { isPlain, type Value } from '../store/values'
import { failed, invalid } from './errors'

type Container = Record<string, Value> | Value[]

/** The parts of a dotted path; positional operators are refused. */
export function partsOf(path: string): string[] {
  const parts = path.split('.')
  for (const part of parts) {
    if (part === '') throw invalid(`empty field name in "${path}"`)
    if (part.startsWith('$')) throw invalid(`positional or unknown operator in "${path}"`)
    if (part === '__proto__') throw invalid('__proto__ is not a field')
  }
  return parts
}

const at = (container: Container, part: string): Value =>
  Array.isArray(container)
    ? container[Number(part)]
    : Object.hasOwn(container, part)
      ? container[part]
      : undefined

/** The value at a path for updating: arrays are entered by element number only. */
export function valueAt(root: Value, parts: readonly string[]): Value {
  let value = root
  for (const part of parts) {
    if (Array.isArray(value) ? !/^\d+$/.test(part) : !isPlain(value)) return undefined
    value = at(value as Container, part)
  }
  return value
}

function assign(container: Container, part: string, value: Value): void {
  if (!Array.isArray(container)) {
    container[part] = value
    return
  }
  if (!/^\d+$/.test(part)) throw failed(`Cannot create field '${part}' in an array`)
  while (container.length < Number(part)) container.push(null)
  container[Number(part)] = value
}

/** Sets the value at a path, making the objects on the way. Changes `root`. */
export function setAt(root: Container, parts: readonly string[], value: Value): void {
  let container = root
  for (const [depth, part] of parts.slice(0, -1).entries()) {
    let next = at(container, part)
    if (next === undefined) {
      next = {}
      assign(container, part, next)
    }
    if (!Array.isArray(next) && !isPlain(next))
      throw failed(`Cannot create field '${parts[depth + 1]}' in element {${part}: ${String(next)}}`)
    container = next as Container
  }
  assign(container, parts.at(-1) as string, value)
}

/** Takes the field at a path away; an array's element becomes null, as in MongoDB. Changes `root`. */
export function unsetAt(root: Container, parts: readonly string[]): void {
  const container = valueAt(root, parts.slice(0, -1))
  const part = parts.at(-1) as string
  if (Array.isArray(container)) {
    if (/^\d+$/.test(part) && Number(part) < container.length) container[Number(part)] = null
  } else if (isPlain(container)) delete container[part]
}
