import Taro from '@tarojs/taro'

const KEY = 'haoyi.step'
type Words = Readonly<Record<string, string>>
type Kept = { readonly of: string; readonly words: Words }

/** What is written in a step's form and not sent yet: the latest form only. Words and choices; photos are chosen anew. */
export const stepDraft = {
  /** @param of whose it is, of which matter and step */
  read(of: string): Words {
    const kept = Taro.getStorageSync(KEY) as Kept | ''
    return kept && kept.of === of ? kept.words : {}
  },
  keep(of: string, values: Readonly<Record<string, string | readonly string[]>>): void {
    const words = Object.entries(values).filter((one): one is [string, string] => typeof one[1] === 'string')
    Taro.setStorageSync(KEY, { of, words: Object.fromEntries(words) } satisfies Kept)
  },
  drop: (): void => Taro.removeStorageSync(KEY),
}
