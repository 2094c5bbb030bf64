import type { Books, papersContract } from '@domain/income'
import type { Answer, Input, Output } from '@domain/kernel'
import { can, type Person, rolesOf } from '@domain/people'
import type { Cloud } from '../cloud'

type Papers = typeof papersContract
type Paper = Output<Papers['sheet']>

/** Somebody who may read a compound's books: what they are handed, anybody of the compound is. */
async function readerOf(cloud: Cloud, books: Books): Promise<string> {
  const people = (await cloud.query('people')) as unknown as Person[]
  const reader = people.find(person => can(rolesOf(person), 'income.read', books.path))
  if (!reader) throw new Error(`没有人能查看 ${books.compoundName} 的账`)
  return reader.openid
}

/** The books of a compound; where there are none, says which compounds have some. */
export async function booksIn(cloud: Cloud, compoundId: string): Promise<Books> {
  const all = (await cloud.query('incomeBooks')) as unknown as Books[]
  const found = all.find(({ _id }) => _id === compoundId)
  if (found) return found
  const known = all.map(({ _id, compoundName }) => `${_id} ${compoundName}`).sort()
  throw new Error(`没有小区“${compoundId}”的账。有账的小区：\n  ${known.join('\n  ')}`)
}

/** Has a paper made by the deployed function, as a resident's phone has it, and fetches it. */
export async function paperFrom<Kind extends keyof Papers>(
  cloud: Cloud,
  books: Books,
  kind: Kind,
  input: Omit<Input<Papers[Kind]>, 'compoundId'>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const event = { action: kind, input: { compoundId: books._id, ...input } }
  const answer = (await cloud.callFunction('papers', event, await readerOf(cloud, books))) as Answer<Paper>
  if (!answer.ok) throw new Error(answer.message)
  const response = await fetch(answer.value.url)
  if (!response.ok) throw new Error(`${answer.value.name}：${response.status}`)
  return { name: answer.value.name, bytes: Buffer.from(await response.arrayBuffer()) }
}
