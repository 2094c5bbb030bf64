import Taro from '@tarojs/taro'
import { newRequestId } from './call'

/** What was written and not yet sent: kept under its request id, so that sending it again sends it once. */
export type Draft<T = unknown> = {
  readonly requestId: string
  readonly kind: 'raise' | 'behalf'
  /** Who wrote it: a phone may be passed on. */
  readonly personId: string
  readonly savedAt: number
  readonly input: T
  readonly failed: boolean
}

const KEY = 'haoyi.drafts'

const readAll = (): Draft[] => {
  const kept = Taro.getStorageSync(KEY)
  return Array.isArray(kept) ? kept : []
}

const isOne = (kind: Draft['kind'], personId: string) => (draft: Draft) =>
  draft.kind === kind && draft.personId === personId

export const drafts = {
  all: (personId: string): Draft[] => readAll().filter(draft => draft.personId === personId),
  of: <T>(kind: Draft['kind'], personId: string): Draft<T> | undefined =>
    readAll().find(isOne(kind, personId)) as Draft<T> | undefined,
  /** Keeps what is being written; one draft a kind and person. */
  keep<T>(kind: Draft['kind'], personId: string, input: T, failed = false): Draft<T> {
    const isThis = isOne(kind, personId)
    const draft: Draft<T> = {
      requestId: readAll().find(isThis)?.requestId ?? newRequestId(),
      kind,
      personId,
      savedAt: Date.now(),
      input,
      failed,
    }
    Taro.setStorageSync(KEY, [draft, ...readAll().filter(other => !isThis(other))])
    return draft
  },
  drop(kind: Draft['kind'], personId: string): void {
    const isThis = isOne(kind, personId)
    Taro.setStorageSync(
      KEY,
      readAll().filter(draft => !isThis(draft)),
    )
  },
}
