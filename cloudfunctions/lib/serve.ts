import { createHash, randomUUID } from 'node:crypto'
import {
  type Answer,
  type Contract,
  type Decision,
  type Operation,
  RequestId,
  type Told,
} from '@domain/kernel'
import { type Action, can, hasConsent } from '@domain/people'
import type { PlacePath } from '@domain/place'
import { type RefusalCode, sentenceOf } from '@domain/refusals'
import * as z from 'zod/mini'
import { callerOf, sourceOf } from './caller'
import { readClock } from './clock'
import { log } from './log'
import { openStore, type Store, WriteConflict } from './store'
import type { UseCase, UseCases } from './useCase'

/** How long a command goes on trying while others win: well below any function's own time limit. */
const TRIES_FOR_MS = 6_000
const FIRST_WAIT_MS = 8
const LONGEST_WAIT_MS = 160

const Event = z.object({ action: z.string(), input: z.unknown(), requestId: z.optional(z.unknown()) })

// biome-ignore lint/suspicious/noExplicitAny: the door handles every use case alike
type AnyUseCase = UseCase<Operation, any> & { where?: (subject: any, input: any) => PlacePath }
type Verdict = Decision<unknown, RefusalCode>

const refused = (code: RefusalCode, facts?: Record<string, string | number>): Verdict => ({
  ok: false,
  refusal: facts ? { code, facts } : { code },
})

const ISSUES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  too_small: '太短或太小',
  too_big: '太长或太大',
  unrecognized_keys: '有多余的项',
  invalid_value: '不在可选范围内',
}

const whatIsWrong = (error: z.core.$ZodError): string => {
  const issue = error.issues[0]
  return `${issue?.path.join('.') || '内容'}${ISSUES[issue?.code ?? 'custom'] ?? '格式不对'}`
}

/**
 * One intention is one id with one content: the same id with other words is another intention, and must neither be answered as the first was nor
 * be lost.
 */
const intentionOf = (requestId: string, action: string, input: unknown): string =>
  `${requestId}.${createHash('sha256')
    .update(JSON.stringify([action, input]))
    .digest('hex')
    .slice(0, 12)}`

/** Runs a use case once: load, permission, decide and save. */
async function runOnce(
  useCase: AnyUseCase,
  operation: Operation,
  input: unknown,
  call: object,
): Promise<Verdict> {
  const loaded = await useCase.load(input, call as never)
  if (!loaded.ok) return loaded
  if (useCase.where) {
    const { roles } = call as { roles: Parameters<typeof can>[0] }
    if (!can(roles, operation.allow as Action, useCase.where(loaded.value, input)))
      return refused('call.forbidden')
  }
  return await useCase.run(loaded.value, input, call as never)
}

/** Runs it again, after a jittered and at first growing wait, while a concurrent write wins; gives up as `call.busy`. */
async function runWithRetry(run: () => Promise<Verdict>): Promise<Verdict> {
  const until = performance.now() + TRIES_FOR_MS
  for (let tried = 1; ; tried++) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (performance.now() > until) return refused('call.busy')
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried)
      await new Promise(done => setTimeout(done, wait * (0.5 + Math.random())))
    }
  }
}

async function handle(
  contract: Contract,
  useCases: UseCases<Contract>,
  event: unknown,
  context: object,
  store: Store,
): Promise<Verdict> {
  const source = sourceOf(context)
  if (source.kind !== 'person') return refused('call.noIdentity')
  const asked = Event.safeParse(event)
  if (!asked.success) return refused('call.badInput', { what: whatIsWrong(asked.error) })
  const { action } = asked.data
  const operation = Object.hasOwn(contract, action) ? contract[action] : undefined
  if (!operation) return refused('call.unknownAction')
  const requestId =
    operation.kind === 'command' ? RequestId.safeParse(asked.data.requestId) : { success: true, data: '' }
  if (!requestId.success) return refused('call.badInput', { what: 'requestId' })
  const input = operation.input.safeParse(asked.data.input)
  if (!input.success) return refused('call.badInput', { what: whatIsWrong(input.error) })

  const caller = callerOf(source.openid, await store.people.byOpenid(source.openid))
  if (!caller.person && operation.allow !== 'signedIn') return refused('call.unknownPerson')
  const isFree = operation.kind === 'query' || operation.allow === 'signedIn' || operation.withoutConsent
  if (caller.person && !isFree && !hasConsent(caller.person)) return refused('people.consentWithdrawn')
  const intention = operation.kind === 'command' ? intentionOf(requestId.data, action, input.data) : ''
  const call = { ...caller, me: caller.person, now: readClock(), requestId: intention, store }
  const verdict = await runWithRetry(() =>
    runOnce(useCases[action] as unknown as AnyUseCase, operation, input.data, call),
  )
  // What leaves is what the contract names, nothing more; an answer that does not fit is our fault and throws.
  return verdict.ok ? { ok: true, value: operation.output.parse(verdict.value) } : verdict
}

/** Answers an event: a refusal with its code and sentence, a fault with a trace to look up in the log; one log line each. */
async function answerTo(
  room: string,
  contract: Contract,
  useCases: UseCases<Contract>,
  event: unknown,
  context: object,
): Promise<Answer<unknown>> {
  const startedAt = performance.now()
  const store = openStore()
  const line = { room, action: (event as { action?: unknown } | null)?.action }
  const spent = () => ({ ms: Math.round(performance.now() - startedAt), ...store.meter })
  try {
    const verdict = await handle(contract, useCases, event, context, store)
    if (verdict.ok) {
      log({ ...line, ...spent(), ok: true })
      return { ok: true, value: verdict.value }
    }
    const { code, facts } = verdict.refusal
    log({ ...line, ...spent(), ok: false, code })
    return { ok: false, code, message: sentenceOf(verdict.refusal), ...(facts && { facts }) }
  } catch (error) {
    const trace = randomUUID()
    log({
      ...line,
      ...spent(),
      ok: false,
      code: 'fault',
      trace,
      error: error instanceof Error ? error.stack : String(error),
    })
    return { ok: false, code: 'fault', message: '系统出了问题，您的内容没有丢失，请稍后再试。', trace }
  }
}

/**
 * The one wrapper every room is served through: identity from the platform's context, parse, permission, retry on a lost race,
 * filter what leaves, one log line; and with each answer the cloud's time.
 * @returns the function's `main`
 */
export function serve<C extends Contract>(room: string, contract: C, useCases: UseCases<C>) {
  return async (event: unknown, context: object): Promise<Told<unknown>> => {
    const answer = await answerTo(room, contract, useCases as unknown as UseCases<Contract>, event, context)
    return { ...answer, at: readClock() }
  }
}
