import type { Person } from './person'
import { RELATION_NAMES } from './person'
import { ROLES } from './roles'

/** Family names of two characters, so that 欧阳 is not masked to 欧**. */
const DOUBLE_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 夏侯 端木 南宫 西门 独孤 轩辕 呼延 闻人 澹台 公冶 赫连'.split(
    ' ',
  ),
)

/** A name as strangers may read it: the family name and two stars, however long the rest: 王秀英 → 王**. */
export function maskName(name: string): string {
  const letters = [...name.trim()]
  const surname = letters.slice(0, 2).join('')
  return `${letters.length > 2 && DOUBLE_SURNAMES.has(surname) ? surname : (letters[0] ?? '')}**`
}

/** A person in one line: the name with the first post, else the first home: «张建国 · 天润花园 3号楼 楼栋长». */
export function personLabel(person: Pick<Person, 'name' | 'homes' | 'posts'>): string {
  const [post] = person.posts
  if (post) return `${person.name} · ${post.label} ${ROLES[post.role].name}`
  const [home] = person.homes
  return home ? `${person.name} · ${home.label} ${RELATION_NAMES[home.relation]}` : person.name
}
