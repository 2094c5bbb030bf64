import { monthOf, monthPlus } from '@domain/kernel'
import { nodeCount, see, until, words } from './host/hands'
import { PACKAGE, placeForAll } from './opening'

const LARGEST_PATCH = 256 * 1024
const MOST_NODES = 1000

const errors: unknown[] = []
beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation((...said) => void errors.push(said))
})
const place = placeForAll()
let matterId: string
let lastMonth: string
let deductionId: string
let flagId: string
beforeAll(async () => {
  const [matter] = await place.demo.cloud.query('matters', {
    query: { 'path.compound': 'tianrun', state: 'raised', level: 'compound' },
  })
  matterId = String(matter?._id)
  const [deduction] = await place.demo.cloud.query('pointDeductions', {
    query: { householdId: 'tianrun:5:1:402', state: 'noticed' },
  })
  deductionId = encodeURIComponent(String(deduction?._id))
  const [flag] = await place.demo.cloud.query('pointFlags', { query: { state: 'open' } })
  flagId = String(flag?._id)
  lastMonth = monthPlus(monthOf(place.demo.cloud.now()), -1)
})

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
  'points/tariff/index': ['p-wang', '', '遛狗不牵绳'],
  'points/deductions/index': ['p-tenant', '', '飞线充电'],
  'points/deduction/index': ['p-tenant', '?id=DEDUCTION', '我要申诉'],
  'pointsdesk/desk/index': ['p-secretary', '', '公约扣分'],
  'pointsdesk/deduct/index': ['p-secretary', '', '天润花园 5号楼 1单元 402'],
  'pointsdesk/appeals/index': ['p-supervisor', '', '遛狗不牵绳'],
  'pointsdesk/tariffEdit/index': ['p-secretary', '', '每月最多发多少分'],
  'pointsdesk/award/index': ['p-secretary', '', '给哪一户'],
  'pointsdesk/aid/index': ['p-secretary', '', '爱心基金现有'],
  'workbench/handle/index': ['p-secretary', '?id=MATTER&event=accept', '由哪一级办'],
  'workbench/behalf/index': ['p-grid', '', '入户走访'],
  'workbench/admit/index': ['p-grid', '', '等待确认'],
  'workbench/reviews/index': ['p-supervisor', '', '本月待评议'],
  'workbench/posts/index': ['p-community', '', '楼栋长'],
  'workbench/roll/index': ['p-secretary', '', '选择表格'],
  'workbench/scope/index': ['p-district', '', '小区安全监控'],
  'workbench/bank/index': ['p-property', '?compound=tianrun', '没有等着处理的流水'],
  'workbench/desk/index': ['p-property', '', '可用余额（元）'],
  'workbench/post/index': ['p-property', '?kind=receive', '场地摊位租赁'],
  'workbench/entries/index': ['p-supervisor', '', '临时停车费'],
  'workbench/correct/index': ['p-property', '?act=reverse&compound=tianrun&month=MONTH&no=2', '为什么冲正'],
  'workbench/assetEdit/index': ['p-property', '', '物业用房一层门面'],
  'workbench/decisions/index': ['p-secretary', '', '更换3号楼三个单元的单元门'],
  'workbench/questions/index': ['p-property', '', '早餐摊2号这个月的租金为什么没有？'],
  'workbench/recurring/index': ['p-property', '', '停车收费员工资'],
  'workbench/account/index': ['p-property', '', '投诉联系方式'],
  'workbench/standings/index': ['p-ly-district', '', '逾期未公示'],
  'workbench/incomeRules/index': ['p-district', '', '大额支出'],
  'points/offers/index': ['p-wang', '', '微网格巡查'],
  'points/activity/index': ['p-wang', '?id=a-demo-tianrun-next-0', '签到码'],
  'points/service/index': ['p-wang', '', '累计时长'],
  'pointsdesk/organise/index': ['p-building-head', '', '微网格巡查'],
  'pointsdesk/activityEdit/index': ['p-building-head', '?compound=tianrun', '按哪一项计分'],
  'pointsdesk/placeCode/index': ['p-building-head', '?id=a-demo-tianrun-next-0', '秒后自动更换'],
  'pointsdesk/roster/index': ['p-building-head', '?id=a-demo-tianrun-next-8', '一起确认'],
  'pointsdesk/signUpFor/index': ['p-building-head', '?id=a-demo-tianrun-next-0', '哪一户'],
  'works/list/index': ['p-ly-resident', '', '进行中 6'],
  'works/project/index': ['p-ly-resident', '?id=ly-liyuan:r1:light', '按住房面积算'],
  'works/money/index': ['p-ly-resident', '?id=ly-liyuan:r1:roof', '首付款 30%'],
  'works/pledges/index': ['p-ly-secretary', '?id=ly-liyuan:r1:light', '登记单位认筹'],
  'works/step/index': ['p-ly-resident', '?act=pledge&id=ly-liyuan:r1:light', '认筹不是付款'],
  'works/funding/index': ['p-ly-secretary', '?id=ly-liyuan:r1:sports', '要是筹不够，怎么办'],
  'works/decide/index': ['p-ly-secretary', '?id=ly-liyuan:r1:sports', '表决是怎么办的'],
  'works/start/index': ['p-ly-secretary', '?id=ly-liyuan:r1:drain', '第 1 个节点哪天完成'],
  'works/books/index': ['p-ly-secretary', '?id=ly-liyuan:r1:roof&pledge=none', '用这一笔'],
  'vote/list/index': ['p-wang', '', '使用维修资金翻修屋面防水'],
  'vote/show/index': ['p-wang', '?id=vote-parking', '我的一票'],
  'vote/edit/index': ['p-secretary', '?compound=tianrun', '属于哪一类'],
  'vote/manage/index': ['p-secretary', '?id=vote-company', '锁定名册'],
  'vote/roll/index': ['p-secretary', '?id=vote-company', '业主申请的更正'],
  'vote/paper/index': ['p-grid', '?id=vote-parking', '同一张纸票要由两个人各录一次'],
  'vote/papers/index': ['p-secretary', '?id=vote-parking', '两人不一致，等裁定'],
  'vote/board/index': ['p-wang', '?id=vote-parking', '竖线是三分之二'],
  'vote/receipts/index': ['p-wang', '?id=vote-roof', '清单没有被改过'],
  'points/wallet/index': ['p-wang', '', '小区积分总账'],
  'points/history/index': ['p-wang', '', '家庭'],
  'points/shop/index': ['p-wang', '', '大米 5 公斤'],
  'points/good/index': ['p-wang', '?good=g-demo-tianrun-rice', '东北长粒香米'],
  'points/orders/index': ['p-wang', '', '明天是最后一天'],
  'pointsdesk/counter/index': ['p-shopkeeper', '', '等着领取'],
  'pointsdesk/shelf/index': ['p-shopkeeper', '', '大米 5 公斤'],
  'pointsdesk/goodEdit/index': [
    'p-shopkeeper',
    '?compound=tianrun&good=g-demo-tianrun-hair',
    '可以预约的时间',
  ],
  'points/honours/index': ['p-wang', '', '积分'],
  'pointsdesk/flags/index': ['p-supervisor', '', '总由同一个人确认'],
  'pointsdesk/flag/index': ['p-supervisor', '?id=FLAG', '涉及的记录'],
  'points/give/index': ['p-wang', '', '由小区帮扶有困难的家庭'],
  'points/wishes/index': ['p-tenant', '', '厨房的灯坏了，够不着'],
  'points/wish/index': ['p-tenant', '?id=w-demo-tianrun-2', '孙**'],
  'points/wishStep/index': ['p-wang', '?id=w-demo-tianrun-1&event=thank', '想说的话'],
  'points/wishNew/index': ['p-wang', '', '不能要钱'],
  'menu/rounds/index': ['p-wang', '', '楼前楼后微改造点单'],
  'menu/menu/index': ['p-wang', '?compound=tianrun', '供水管网'],
  'menu/menuEdit/index': ['p-secretary', '?compound=tianrun', '从别的小区复制'],
  'menu/roundDraft/index': ['p-secretary-hanlin', '', '钱从哪里来'],
  'menu/round/index': ['p-secretary', '?round=tianrun:r1', '各楼点单'],
  'menu/order/index': ['p-wang', '?round=tianrun:r1', '适老和无障碍'],
  'menu/doors/index': ['p-building-head', '?round=tianrun:r1', '已点单'],
  'menu/paper/index': ['p-grid', '?round=tianrun:r1&household=tianrun:3:2:301', '签字那天'],
  'menu/papers/index': ['p-secretary', '?round=tianrun:r1', '我来录第二次'],
  'menu/planMake/index': ['p-secretary', '?round=tianrun:r1', '屋面防水'],
  'menu/plan/index': ['p-ly-resident', '?round=ly-liyuan:r1', '三种方案放在一起看'],
}

describe('Every page of the package opens', () => {
  test.each(PACKAGE.pages)('%s', async path => {
    const visit = VISITS[path]
    if (!visit) throw new Error('say who visits this page')
    const [who, query, sees] = visit
    const host = place.phoneOf(who)
    const about = query.replace('MATTER', matterId).replace('MONTH', lastMonth)
    host.launch(`${path}${about.replace('DEDUCTION', deductionId).replace('FLAG', flagId)}`)
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
