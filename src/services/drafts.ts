import Taro from '@tarojs/taro'
import { newRequestId } from './call'

/** What was written and not yet sent: kept under its request id, so that sending it again sends it once. */
export type Draft<T = unknown> = {
  readonly requestId: string
  readonly kind: 'raise' | 'behalf' | 'post' | 'activity' | 'order' | 'paper'
  /** Which form of that kind, where there are several. */
  readonly of: string
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

type Whose = Pick<Draft, 'kind' | 'personId'>
const isOf = (one: Whose) => (draft: Whose) => draft.kind === one.kind && draft.personId === one.personId

export const drafts = {
  all: (personId: string): Draft[] => readAll().filter(draft => draft.personId === personId),
  of: <T>(kind: Draft['kind'], personId: string, of = ''): Draft<T> | undefined =>
    readAll().find(draft => isOf({ kind, personId })(draft) && (draft.of ?? '') === of) as
      | Draft<T>
      | undefined,
  /** Keeps what is being written. Of several forms of a kind the latest is kept, and those that may have been sent all the same; of each home its list. */
  keep<T>(kind: Draft['kind'], personId: string, input: T, failed = false, of = ''): Draft<T> {
    const isKind = isOf({ kind, personId })
    const isThis = (other: Draft) => isKind(other) && (other.of ?? '') === of
    const draft: Draft<T> = {
      requestId: readAll().find(isThis)?.requestId ?? newRequestId(),
      kind,
      of,
      personId,
      savedAt: Date.now(),
      input,
      failed,
    }
    const others = readAll().filter(
      other => !isThis(other) && (!isKind(other) || other.failed || kind === 'order'),
    )
    Taro.setStorageSync(KEY, [draft, ...others])
    return draft
  },
  drop(kind: Draft['kind'], personId: string, of = ''): void {
    const isKind = isOf({ kind, personId })
    Taro.setStorageSync(
      KEY,
      readAll().filter(draft => !isKind(draft) || (draft.of ?? '') !== of),
    )
  },
}
