/** Chance that comes out the same on every machine: mulberry32. @returns numbers from 0 up to 1 */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A seed of its own for each name: FNV-1a. */
export const seedOf = (name: string): number =>
  [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5)

export const pick = <T>(items: readonly T[], random: () => number): T =>
  items[Math.floor(random() * items.length)] as T

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const GIVEN = [
  '桂兰 玉珍 秀兰 凤英 桂芳 淑芬 素云 春梅 秋菊 美华 丽萍 慧敏 晓燕 静怡 雪琴 海霞 艳红 文娟 佳慧 雨欣',
  '建国 建军 志强 国栋 永胜 德才 保华 振华 立新 卫东 海涛 文斌 晓峰 俊杰 明远 浩然 家豪 子涵 宏伟 庆丰',
]
  .join(' ')
  .split(' ')

/** A name as one meets it in the stairwell. */
export const someName = (random: () => number): string =>
  `${pick([...SURNAMES], random)}${pick(GIVEN, random)}`
