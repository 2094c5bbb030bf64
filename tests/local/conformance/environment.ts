import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { type Cloud, openCloud, type Schema } from '../../../local/cloud'

/** The collections these tests use; a real environment must have the same indexes. */
export const SCHEMA = {
  'conf-things': { indexes: [{ name: 'due', keys: [['dueAt', 1]] }] },
  'conf-unique': { indexes: [{ name: 'code', keys: [['code', 1]], unique: true, sparse: true }] },
} as const satisfies Schema

type App = ReturnType<typeof tcb.init>
// biome-ignore lint/suspicious/noExplicitAny: what the SDK gives back is judged by the tests, not by its types
type Loose = any
export type Environment = {
  readonly app: App
  readonly db: Loose
  readonly _: Loose
  readonly $: Loose
  /** The local cloud, or null when a real environment is asked. */
  readonly cloud: Cloud | null
  readonly things: () => Loose
  readonly empty: () => Promise<void>
  readonly close: () => Promise<void>
}

const { HAOYI_ENV_ID, HAOYI_SECRET_ID, HAOYI_SECRET_KEY } = process.env
export const isReal = Boolean(HAOYI_ENV_ID)
/** A test of something only the local cloud must do, or that a real environment forbids. */
export const locally = isReal ? it.skip : it

async function openLocal(options: { transactionMs?: number; waitMs?: number }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'haoyi-conformance-'))
  const cloud = await openCloud({ dataDir, schema: SCHEMA, ...options })
  Object.assign(process.env, cloud.sdkEnv)
  return { cloud, app: tcb.init({ env: cloud.envId, keepalive: true }), dataDir }
}

/** Connects the real SDK to a local cloud of its own, or to the environment named by `HAOYI_ENV_ID`. */
export async function connect(
  options: { transactionMs?: number; waitMs?: number } = {},
): Promise<Environment> {
  const local = isReal ? null : await openLocal(options)
  const app =
    local?.app ??
    tcb.init({
      env: HAOYI_ENV_ID as string,
      secretId: HAOYI_SECRET_ID as string,
      secretKey: HAOYI_SECRET_KEY as string,
    })
  const db: Loose = app.database()
  if (isReal) for (const name of Object.keys(SCHEMA)) await db.createCollection(name).catch(() => undefined)
  return {
    app,
    db,
    _: db.command,
    $: db.command.aggregate,
    cloud: local?.cloud ?? null,
    things: () => db.collection('conf-things'),
    async empty() {
      for (const name of Object.keys(SCHEMA))
        await db
          .collection(name)
          .where({ _id: db.command.exists(true) })
          .remove()
    },
    async close() {
      await local?.cloud.close()
      if (local) rmSync(local.dataDir, { recursive: true })
    },
  }
}

/** The error a call throws, as `code: message`. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    return `${code}: ${message}`
  }
  return 'no error'
}
