import { randomUUID } from 'node:crypto'
import type { Store } from '../store/store'
import { isPlain } from '../store/values'
import { invalid } from './errors'

type Request = Readonly<Record<string, unknown>>
export const OUTBOX = 'local-outbox'

/** Words on which the local content check says «risky», so that a refusal can be tried out. */
const RISKY_WORDS = ['违禁测试词', '赌博测试词', '诈骗测试词']
const MAX_CONTENT = 2500

const text = (value: unknown, name: string): string => {
  if (typeof value !== 'string' || value === '') throw invalid(`${name} expected`)
  return value
}

async function sendMessage(store: Store, now: number, asked: Record<string, unknown>): Promise<object> {
  const { data } = asked
  if (!isPlain(data)) throw invalid('data expected')
  const message = {
    _id: randomUUID(),
    at: now,
    touser: text(asked.touser, 'touser'),
    template_id: text(asked.template_id, 'template_id'),
    page: String(asked.page ?? ''),
    data,
  }
  await store.run(() => store.insert(store.catalog.collection(OUTBOX), [message]))
  return { errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' }
}

function checkContent(asked: Record<string, unknown>): object {
  const content = text(asked.content, 'content')
  text(asked.openid, 'openid')
  if (asked.version !== 2) throw invalid('version 2 expected')
  if (![1, 2, 3, 4].includes(asked.scene as number)) throw invalid('scene must be 1 to 4')
  if (content.length > MAX_CONTENT) throw invalid('content too long')
  const isRisky = RISKY_WORDS.some(word => content.includes(word))
  return {
    errCode: 0,
    errMsg: 'openapi.security.msgSecCheck:ok',
    result: isRisky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 },
    detail: [],
    traceId: randomUUID(),
  }
}

/** Answers `wx.api`: messages go to the outbox, content is checked against a few words, anything else is refused. */
export async function callWechat(
  store: Store,
  now: number,
  request: Request,
): Promise<Record<string, unknown>> {
  let asked: unknown
  try {
    asked = JSON.parse(String(request.requestData))
  } catch {
    throw invalid('requestData must be JSON')
  }
  if (!isPlain(asked)) throw invalid('requestData must be an object')
  const answer = (data: object) => ({ data: { responseData: JSON.stringify(data) } })
  if (request.apiName === 'subscribeMessage.send') return answer(await sendMessage(store, now, asked))
  if (request.apiName === 'security.msgSecCheck') return answer(checkContent(asked))
  throw invalid(`unknown WeChat API: ${String(request.apiName)}`)
}
