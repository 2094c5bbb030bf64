import { nodeCount, see, until, words } from './host/hands'
import { openWindow } from './host/window'
import { openPlace, PACKAGE, type Place } from './opening'

const LARGEST_PATCH = 256 * 1024
const MOST_NODES = 1000

let place: Place
let matterId: string
const errors: unknown[] = []
beforeAll(async () => {
  openWindow()
  jest.spyOn(console, 'error').mockImplementation((...said) => void errors.push(said))
  place = await openPlace()
  const [matter] = await place.demo.cloud.query('matters', {
    query: { 'path.compound': 'tianrun', state: 'raised', level: 'compound' },
  })
  matterId = String(matter?._id)
}, 60_000)
afterAll(() => place.close())

/** Who has something to see on a page, how they come there, and what they see. */
const VISITS: Record<string, readonly [who: string | null, query: string, sees: string]> = {
  'pages/matters/index': ['p-wang', '', '户附议'],
  'pages/today/index': ['p-secretary', '', '小区待受理'],
  'pages/disclosure/index': ['p-wang', '', '钱从哪里来'],
  'pages/me/index': ['p-wang', '', '天润花园 3号楼 2单元 301'],
  'resident/raise/index': ['p-wang', '', '公共设施维修'],
  'resident/matter/index': ['p-secretary', '?id=MATTER', '办理过程'],
  'resident/join/index': ['p-wang', '', '邀请码'],
  'resident/rules/index': ['p-wang', '', '诉讼仲裁中的事'],
  'resident/welcome/index': [null, '', '我们会用到您的哪些信息'],
  'resident/mine/index': ['p-wang', '', '楼道灯'],
  'resident/statement/index': ['p-wang', '?compound=tianrun&month=2026-10', '净收益'],
  'resident/check/index': ['p-wang', '?compound=tianrun', '这台手机还没有核对过'],
  'resident/assets/index': ['p-wang', '?compound=tianrun', '共有部分'],
  'resident/rollup/index': ['p-wang', '?compound=tianrun', '期末余额'],
  'workbench/handle/index': ['p-secretary', '?id=MATTER&event=accept', '由哪一级办'],
  'workbench/behalf/index': ['p-grid', '', '入户走访'],
  'workbench/admit/index': ['p-grid', '', '等待确认'],
  'workbench/reviews/index': ['p-supervisor', '', '本月待评议'],
  'workbench/posts/index': ['p-community', '', '楼栋长'],
  'workbench/roll/index': ['p-secretary', '', '选择表格'],
  'workbench/scope/index': ['p-district', '', '小区安全监控'],
  'workbench/bank/index': ['p-property', '?compound=tianrun', '没有等着处理的流水'],
}

describe('Every page of the package opens', () => {
  test.each(PACKAGE.pages)('%s', async path => {
    const visit = VISITS[path]
    if (!visit) throw new Error('say who visits this page')
    const [who, query, sees] = visit
    const host = place.phoneOf(who)
    host.launch(`${path}${query.replace('MATTER', matterId)}`)
    await see(sees)
    await until('a title', () => host.seen.title !== '')
    expect(errors).toEqual([])
    expect(host.load.largestPatch).toBeLessThanOrEqual(LARGEST_PATCH)
    expect(nodeCount()).toBeLessThanOrEqual(MOST_NODES)
  })

  test('somebody WeChat sees for the first time is led to the welcome page, and reads why', async () => {
    const host = place.phoneOf(null)
    host.launch('pages/matters/index')
    await see('我们会用到您的哪些信息')
    expect(host.current.path).toBe('resident/welcome/index')
    expect(words()).toContain('撤回同意')
  })
})
