import { randomUUID } from 'node:crypto'
import type { FunctionRunner } from '../functions'
import type { FileStorage } from '../storage'
import { DATABASE_ACTIONS, type Database, type Request } from './database'
import { CloudError, invalid } from './errors'
import { STORAGE_ACTIONS } from './storage'
import { callWechat } from './wechat'

export type Platform = Database & { readonly storage: FileStorage; readonly functions: FunctionRunner }
/** Requests counted since the last reset: to the database, only to open or end a transaction, and others. */
export type Trips = { database: number; transaction: number; other: number }

const ONLY_TRANSACTION = /^database\.(start|commit|abort)Transaction$/

async function invoke({ functions }: Platform, request: Request): Promise<Record<string, unknown>> {
  const { function_name: name, request_data: data } = request
  const event = typeof data === 'string' && data !== '' ? JSON.parse(data) : {}
  const result = await functions.call(String(name), event, { kind: 'function' })
  return { data: { response_data: JSON.stringify(result ?? null) } }
}

async function dispatch(platform: Platform, request: Request): Promise<Record<string, unknown>> {
  const action = String(request.action)
  const database = Object.hasOwn(DATABASE_ACTIONS, action) ? DATABASE_ACTIONS[action] : undefined
  if (database) return await platform.store.run(() => database(platform, request))
  const storage = Object.hasOwn(STORAGE_ACTIONS, action) ? STORAGE_ACTIONS[action] : undefined
  if (storage) return storage(platform.storage, request)
  if (action === 'functions.invokeFunction') return await invoke(platform, request)
  if (action === 'wx.api') return await callWechat(platform.store, platform.now(), request)
  throw invalid(`unknown action: ${action}`)
}

/** Answers one request of the SDK, counting it. An error is an answer with a code; the SDK throws on it. */
export async function answerSdk(
  platform: Platform,
  request: Request,
  trips: Trips,
): Promise<Record<string, unknown>> {
  const action = String(request.action)
  trips[
    ONLY_TRANSACTION.test(action) ? 'transaction' : action.startsWith('database.') ? 'database' : 'other'
  ] += 1
  const requestId = randomUUID()
  try {
    return { requestId, ...(await dispatch(platform, request)) }
  } catch (error) {
    if (error instanceof CloudError) return { requestId, code: error.code, message: error.message }
    console.error(error)
    return { requestId, code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
  }
}
