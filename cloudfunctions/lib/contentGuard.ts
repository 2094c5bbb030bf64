import type { RefusalCode } from '@domain/refusals'
import { cloudApp } from './app'

/** Content is checked in pieces of this many characters (msgSecCheck v2 takes 2,500). */
const PIECE = 2_400
const FORUM_SCENE = 3

/**
 * Asks the platform whether words may be shown in public (security.msgSecCheck v2; decided on `result.suggest`).
 * Fails closed: without a clear pass nothing is published.
 * @param parts what a person typed; nothing is asked where all of it is empty
 * @returns null where they may, else the refusal's code
 */
export async function unsafe(openid: string, parts: readonly string[]): Promise<RefusalCode | null> {
  const words = parts.filter(part => part !== '').join('\n')
  try {
    for (let from = 0; from < words.length; from += PIECE) {
      const answer = (await cloudApp().callWxOpenApi({
        apiName: 'security.msgSecCheck',
        requestData: { version: 2, scene: FORUM_SCENE, openid, content: words.slice(from, from + PIECE) },
      })) as { result?: { suggest?: string } | string }
      const result = typeof answer.result === 'string' ? JSON.parse(answer.result) : answer.result
      const suggest = result?.suggest ?? result?.result?.suggest
      if (suggest === 'risky') return 'call.unsafeWords'
      if (suggest !== 'pass') return 'call.checkUnavailable'
    }
    return null
  } catch {
    return 'call.checkUnavailable'
  }
}
