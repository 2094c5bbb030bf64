import Taro from '@tarojs/taro'
import { newRequestId } from './call'

/** What was written and not yet sent: kept under its request id, so that sending it again sends it once. */
export type Draft<T = unknown> = {
  readonly requestId: string
  readonly kind: 'raise' | 'behalf'
  readonly savedAt: number
  readonly input: T
  readonly failed: boolean
}

const KEY = 'haoyi.drafts'

const readAll = (): Draft[] => {
  const kept = Taro.getStorageSync(KEY)
  return Array.isArray(kept) ? kept : []
}

export const drafts = {
  all: readAll,
  of: <T>(kind: Draft['kind']): Draft<T> | undefined =>
    readAll().find(draft => draft.kind === kind) as Draft<T> | undefined,
  /** Keeps what is being written; one draft a kind. */
  keep<T>(kind: Draft['kind'], input: T, failed = false): Draft<T> {
    const before = readAll().find(draft => draft.kind === kind)
    const draft: Draft<T> = {
      requestId: before?.requestId ?? newRequestId(),
      kind,
      savedAt: Date.now(),
      input,
      failed,
    }
    Taro.setStorageSync(KEY, [draft, ...readAll().filter(other => other.kind !== kind)])
    return draft
  },
  drop(kind: Draft['kind']): void {
    Taro.setStorageSync(
      KEY,
      readAll().filter(draft => draft.kind !== kind),
    )
  },
}
