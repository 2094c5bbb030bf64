import { Query } from 'mingo'
import type { Value } from '../store/values'
import { invalid } from './errors'

/** A test from an aggregation expression (`_.expr`). */
export function expression(operand: Value): (doc: Value) => boolean {
  try {
    const query = new Query({ $expr: operand }, { scriptEnabled: false })
    return doc => query.test(doc as Record<string, unknown>)
  } catch (error) {
    throw invalid(String(error))
  }
}
