import Taro from '@tarojs/taro'

const KEY = 'haoyi.receipts'

type Receipts = Readonly<Record<string, string>>
const readAll = (): Receipts => {
  const kept = Taro.getStorageSync(KEY)
  return kept && typeof kept === 'object' ? (kept as Receipts) : {}
}
const keyOf = (personId: string, voteId: string, ownerKey: string) => `${personId} ${voteId} ${ownerKey}`

/** The receipts this phone was given when votes were cast on it: what a ballot that was changed later is noticed by. */
export const castReceipts = {
  of: (personId: string, voteId: string, ownerKey: string): string | null =>
    readAll()[keyOf(personId, voteId, ownerKey)] ?? null,
  keep: (personId: string, voteId: string, ownerKey: string, receipt: string): void =>
    Taro.setStorageSync(KEY, { ...readAll(), [keyOf(personId, voteId, ownerKey)]: receipt }),
}
