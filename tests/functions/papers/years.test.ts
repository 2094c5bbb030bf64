import type { Statement, StatementFile } from '@domain/income'
import { monthPlus } from '@domain/kernel'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const compoundId = 'tianrun'

test('the file of all published months has those after the tenth year too', async () => {
  const query = { 'body.compoundId': compoundId, state: 'published' }
  const published = (await demo.cloud.query('incomeStatements', {
    query,
    limit: 1_000,
  })) as unknown as Statement[]
  const [any] = published
  if (!any) throw new Error('nothing published')
  const years = Array.from({ length: 130 }, (_, i) => monthPlus('2050-01', i))
  demo.cloud.load(
    'incomeStatements',
    years.map(month => ({ ...any, _id: `${compoundId}:${month}`, month, body: { ...any.body, month } })),
  )
  const { url } = await demo.as('p-wang').get('papers', 'file', { compoundId })
  const { months } = (await (await fetch(url)).json()) as StatementFile
  expect(months.length).toBe(published.length + years.length)
  expect(months.at(-1)?.body.month).toBe(years.at(-1))
})
