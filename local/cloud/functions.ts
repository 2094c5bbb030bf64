import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import { type Clock, dateOf } from './clock'
import { CloudError } from './wire/errors'

/** A deployed function's settings. */
export type FunctionSettings = { readonly timeoutSeconds: number }
type Main = (event: unknown, context: object) => unknown
type Loaded = { readonly changedAt: number; readonly main: Main }

/** What sets a function off: a person, one of its timers, or another function. */
export type Trigger =
  | { readonly kind: 'person'; readonly openid: string; readonly ip: string }
  | { readonly kind: 'timer' }
  | { readonly kind: 'function' }

const MEMORY_MB = 256
const REGION = 'ap-shanghai'
const APP_ID = 'wx0000000000000000'

/** The environment a deployed function finds in its process; the SDK reads the database's address from it. */
const processEnv = (envId: string, url: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: REGION,
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: envId,
  TCB_ENV: envId,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
})

/** What the platform says of one call: the SDK reads the identity from here and from nowhere else. */
function environmentOf(trigger: Trigger, envId: string): Record<string, string> {
  const common = {
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,LOGINTYPE,TCB_SOURCE,TCB_UUID',
    TCB_SEQID: randomUUID(),
  }
  if (trigger.kind === 'timer') return { ...common, TRIGGER_SRC: 'timer', TCB_SOURCE: 'timer' }
  if (trigger.kind === 'function') return { ...common, TRIGGER_SRC: 'tcb', TCB_SOURCE: 'scf' }
  return {
    ...common,
    TRIGGER_SRC: 'tcb',
    TCB_SOURCE: 'wx_client',
    LOGINTYPE: 'WECHAT',
    TCB_UUID: trigger.openid,
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP',
    WX_OPENID: trigger.openid,
    WX_APPID: APP_ID,
    WX_CLIENTIP: trigger.ip,
  }
}

/** Runs functions from their built bundles, each loaded once and again when its file has changed. */
export class FunctionRunner {
  private readonly loaded = new Map<string, Loaded>()
  private readonly options: {
    readonly folder: string
    readonly settings: Readonly<Record<string, FunctionSettings>>
    readonly envId: string
    readonly clock: Clock
    readonly url: () => string
  }

  constructor(options: FunctionRunner['options']) {
    this.options = options
  }

  /**
   * Calls a function as the platform would and gives its answer.
   * Throws a coded error when there is no such function, it takes too long, or it throws.
   */
  async call(name: string, event: unknown, trigger: Trigger): Promise<unknown> {
    const settings = Object.hasOwn(this.options.settings, name) ? this.options.settings[name] : undefined
    if (!settings) throw new CloudError('FUNCTION_NOT_FOUND', `no function called ${name}`)
    const main = this.load(name)
    const ms = settings.timeoutSeconds * 1000
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const error = new CloudError(
        'FUNCTION_TIME_LIMIT_EXCEEDED',
        `${name} ran longer than ${settings.timeoutSeconds} s`,
      )
      timer = setTimeout(() => reject(error), ms)
    })
    try {
      return await Promise.race([Promise.resolve(main(event, this.contextOf(name, ms, trigger))), late])
    } catch (error) {
      if (error instanceof CloudError) throw error
      console.error(error)
      throw new CloudError(
        'FUNCTION_INVOCATION_FAILED',
        error instanceof Error ? error.message : String(error),
      )
    } finally {
      clearTimeout(timer)
    }
  }

  /** The environment variables a function's process has in the cloud. */
  sdkEnv = (): Record<string, string> => processEnv(this.options.envId, this.options.url())

  private contextOf(name: string, ms: number, trigger: Trigger): object {
    const environment = environmentOf(trigger, this.options.envId)
    const until = Date.now() + ms
    return {
      callbackWaitsForEmptyEventLoop: false,
      getRemainingTimeInMillis: () => Math.max(0, until - Date.now()),
      memory_limit_in_mb: MEMORY_MB,
      time_limit_in_ms: ms,
      request_id: randomUUID(),
      environment: JSON.stringify(environment),
      environ: Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
      function_version: '$LATEST',
      function_name: name,
      namespace: this.options.envId,
      tencentcloud_region: REGION,
      tencentcloud_appid: '0',
      tencentcloud_uin: '0',
    }
  }

  private load(name: string): Main {
    const path = join(this.options.folder, name, 'index.js')
    let changedAt: number
    try {
      changedAt = statSync(path).mtimeMs
    } catch {
      throw new CloudError('FUNCTION_NOT_FOUND', `function ${name} is not built`)
    }
    const known = this.loaded.get(name)
    if (known?.changedAt === changedAt) return known.main
    const main = this.evaluate(path)
    this.loaded.set(name, { changedAt, main })
    return main
  }

  /** Evaluates a bundle as a module whose `Date` is the local clock's and whose `process.env` is the platform's. */
  private evaluate(path: string): Main {
    const module = { exports: {} as { main?: unknown } }
    const env = { ...process.env, ...this.sdkEnv() }
    const scoped = new Proxy(process, {
      get: (target, name) => (name === 'env' ? env : Reflect.get(target, name)),
    })
    const names = ['exports', 'require', 'module', '__filename', '__dirname', 'process', 'Date']
    const run = compileFunction(readFileSync(path, 'utf8'), names, { filename: path })
    run(module.exports, createRequire(path), module, path, dirname(path), scoped, dateOf(this.options.clock))
    if (typeof module.exports.main !== 'function')
      throw new CloudError('FUNCTION_INVOCATION_FAILED', `${path} has no main`)
    return module.exports.main as Main
  }
}
