import Taro from '@tarojs/taro'

/** The last month that this phone has checked and found right: what a later rewrite is noticed by. */
export type CheckedHead = { readonly month: string; readonly hash: string; readonly at: number }

const KEY = 'haoyi.heads'

const readAll = (): Record<string, CheckedHead> => {
  const kept = Taro.getStorageSync(KEY)
  return kept && typeof kept === 'object' ? kept : {}
}

export const checkedHeads = {
  of: (compoundId: string): CheckedHead | null => readAll()[compoundId] ?? null,
  keep: (compoundId: string, head: CheckedHead): void =>
    Taro.setStorageSync(KEY, { ...readAll(), [compoundId]: head }),
  forget(compoundId: string): void {
    const { [compoundId]: _, ...rest } = readAll()
    Taro.setStorageSync(KEY, rest)
  },
}
