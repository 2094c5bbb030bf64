import { dayOf, monthOf, monthPlus } from '@domain/kernel'
import { monthAtBank } from '../bankStatement'
import type { Phone } from './browser'
import { aPhoto } from './photo'
import { bottom, type Screen } from './screen'
import type { DemoStation } from './station'
import { WORKS_SCREENS } from './worksScreens'

const tabTo =
  (name: string | RegExp) =>
  (phone: Phone): Promise<void> =>
    phone.tapTab(name)

const button =
  (name: string) =>
  (phone: Phone): Promise<void> =>
    phone.tapButton(name)

/** Opens the first entry of a month. */
const openFirstRow = async (phone: Phone): Promise<void> => {
  await phone.tapTab('逐笔账目')
  await phone.page.locator('.entry').first().tap()
}

const check = async (phone: Phone): Promise<void> => {
  await phone.tapButton('开始核对')
  await phone.see('全部对得上')
}

/** A matter of the demo world that a picture needs, by its state. */
async function matterIn({ cloud }: DemoStation, query: Record<string, unknown>): Promise<string> {
  const [found] = await cloud.query('matters', { query, limit: 1 })
  if (!found) throw new Error(`the demo world has no matter with ${JSON.stringify(query)}`)
  return String(found._id)
}

const largePayment = async (phone: Phone): Promise<void> => {
  await phone.typeNumber('金额', '8000')
  await phone.see('这笔钱要有依据')
}

const covering = async (phone: Phone): Promise<void> => {
  await phone.chooseFile('加照片', aPhoto())
  await phone.see('把个人信息涂黑')
  await phone.cover([0.2, 0.3], [0.7, 0.4])
}

const recording = async (phone: Phone): Promise<void> => {
  await phone.tapButton('记一次讨论或决定')
}

const tickingTwo = async ({ page }: Phone): Promise<void> => {
  for (const name of ['绿化', '适老和无障碍']) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name}(，|$)`) })
    if ((await box.getAttribute('aria-checked')) !== 'true') await box.tap()
  }
}

const ordering = async (phone: Phone): Promise<void> => {
  await tickingTwo(phone)
  await phone.tapButton('提交点单')
  await phone.see('点单已收到')
}

const readingVersions = async (phone: Phone): Promise<void> => {
  await phone.tapTab(/^提升类/)
  await phone.tapText('以前的版本')
  await phone.see('正在看')
  await bottom(phone)
}
const secondEntry = async (phone: Phone): Promise<void> => {
  await phone.page.getByRole('button', { name: '我来录第二次' }).first().tap()
  await phone.see('单上勾了 0 项')
  await phone.page.waitForTimeout(600)
}
/** Opens an item's form at what it needs, and its pictures. */
const relating = async (phone: Phone): Promise<void> => {
  await phone.tapButton('改充电设施')
  await phone.page.getByText('照片', { exact: true }).first().scrollIntoViewIfNeeded()
  await phone.page.mouse.wheel(0, 300)
  await phone.page.waitForTimeout(400)
}
const toItems = async ({ page }: Phone): Promise<void> => {
  await page.mouse.wheel(0, 760)
  await page.waitForTimeout(400)
}

const settling = async (phone: Phone): Promise<void> => {
  await phone.tapTab('不一致')
  await phone.page.getByRole('button', { name: '核对', exact: true }).first().tap()
}

/** What pictures of the clerk's pages need of 天润花园's books. */
async function booksOf({ cloud }: DemoStation): Promise<{ lease: string; asset: string; entry: string }> {
  const [asset] = await cloud.query('incomeAssets', { query: { compoundId: 'tianrun', name: '早餐摊2号' } })
  const [entry] = await cloud.query('incomeEntries', {
    query: { compoundId: 'tianrun', 'row.kind': 'receive', reversedBy: null },
    sort: { 'row.on': -1 },
    limit: 1,
  } as never)
  const leases = asset?.leases as { id: string }[] | undefined
  const row = entry?.row as { no: number } | undefined
  return {
    lease: leases?.[0]?.id ?? '',
    asset: String(asset?._id),
    entry: `compound=tianrun&month=${entry?.month}&no=${row?.no}`,
  }
}

/** A deduction of the demo world in a state, that a picture needs. */
async function deductionIn({ cloud }: DemoStation, query: Record<string, unknown>): Promise<string> {
  const [found] = await cloud.query('pointDeductions', {
    query: { compoundId: 'tianrun', ...query },
    limit: 1,
  })
  return `points/deduction/index?id=${encodeURIComponent(String(found?._id))}`
}

/** Goes down to a household of the secretary's compound. */
const choosingHouse = async (phone: Phone): Promise<void> => {
  await phone.tapText('3号楼')
  await phone.tapButton('302')
}
const noticing = async (phone: Phone): Promise<void> => {
  await phone.tapButton('发扣分通知')
  await choosingHouse(phone)
  await phone.see('违反哪一条')
}
const changingRule = async (phone: Phone): Promise<void> => {
  await phone.tapText('遛狗不牵绳')
  await phone.see('公约哪一条')
}
const services = async (phone: Phone): Promise<void> => {
  await phone.tapTab('服务')
  await phone.see('理发')
  await phone.page.waitForTimeout(600)
}

/** The form by which the first of what waits is called off, its mistakes shown. */
const callingOff = async (phone: Phone): Promise<void> => {
  await phone.page
    .getByRole('button', { name: /^(给不了|办不成)：/ })
    .first()
    .tap()
  await phone.tapButton('退回积分')
}

/** Types the code of what waits for 王秀英 at the counter. */
const lookUp =
  ({ cloud }: DemoStation) =>
  async (phone: Phone): Promise<void> => {
    const [order] = await cloud.query('pointOrders', { query: { personId: 'p-wang', isOpen: true } })
    await phone.typeNumber('领取码', String(order?.code))
    await phone.tapButton('查找')
    await phone.see('王**')
  }

/** Every screen of the app, with somebody who has something to see there. */
export async function screensOf(station: DemoStation): Promise<Screen[]> {
  const compound = { 'path.compound': 'tianrun' }
  const working = await matterIn(station, { ...compound, state: 'working' })
  const raised = await matterIn(station, { ...compound, state: 'raised', level: 'compound' })
  const closed = await matterIn(station, { ...compound, state: 'closed' })
  const declined = await matterIn(station, { ...compound, state: 'declined' })
  const lastMonth = monthPlus(monthOf(station.cloud.now()), -1)
  const statement = `resident/statement/index?compound=tianrun&month=${lastMonth}`
  const waiting = `resident/statement/index?compound=ly-liyuan&month=${lastMonth}`
  const differing = `resident/statement/index?compound=hanlin&month=${lastMonth}`
  const climbed = await matterIn(station, { ...compound, level: 'subdistrict' })
  const { lease, asset, entry } = await booksOf(station)
  const noticed = await deductionIn(station, { householdId: 'tianrun:5:1:402' })
  const appealed = await deductionIn(station, { state: 'appealed' })
  const upheld = await deductionIn(station, { state: 'taken', 'rule.key': 'flyingWire' })
  const [open] = await station.cloud.query('pointFlags', { query: { state: 'open' }, limit: 1 })
  const flag = String(open?._id)
  const today = Number(dayOf(station.cloud.now()).slice(8))
  const { file } = await monthAtBank(station.cloud, 'tianrun', today)
  const readBank = async (phone: Phone): Promise<void> => {
    await phone.chooseFile('选择银行流水', file)
    await phone.see('没读懂')
    await phone.see('再选一份流水')
  }
  const ignoringLine = async (phone: Phone): Promise<void> => {
    await phone.page.getByText('不用入账', { exact: true }).first().tap()
    await phone.see('为什么不用入账')
  }
  return [
    { name: 'people', as: null, path: 'demo/people/index' },
    { name: 'welcome', as: null, path: 'resident/welcome/index' },
    { name: 'matters', as: 'p-wang', path: 'pages/matters/index' },
    { name: 'matters-end', as: 'p-wang', path: 'pages/matters/index', before: bottom },
    { name: 'matters-officer', as: 'p-subdistrict', path: 'pages/matters/index' },
    { name: 'matter-working', as: 'p-wang', path: `resident/matter/index?id=${working}` },
    { name: 'matter-working-end', as: 'p-wang', path: `resident/matter/index?id=${working}`, before: bottom },
    { name: 'matter-raised', as: 'p-secretary', path: `resident/matter/index?id=${raised}` },
    { name: 'matter-closed', as: 'p-wang', path: `resident/matter/index?id=${closed}` },
    { name: 'matter-closed-end', as: 'p-wang', path: `resident/matter/index?id=${closed}`, before: bottom },
    { name: 'matter-declined', as: 'p-wang', path: `resident/matter/index?id=${declined}` },
    { name: 'matter-climbed', as: 'p-subdistrict', path: `resident/matter/index?id=${climbed}` },
    { name: 'raise', as: 'p-wang', path: 'resident/raise/index' },
    { name: 'raise-end', as: 'p-wang', path: 'resident/raise/index', before: bottom },
    { name: 'today-resident', as: 'p-wang', path: 'pages/today/index' },
    { name: 'today-secretary', as: 'p-secretary', path: 'pages/today/index' },
    { name: 'today-grid', as: 'p-grid', path: 'pages/today/index' },
    { name: 'disclosure', as: 'p-wang', path: 'pages/disclosure/index' },
    { name: 'disclosure-end', as: 'p-wang', path: 'pages/disclosure/index', before: bottom },
    { name: 'disclosure-officer', as: 'p-subdistrict', path: 'pages/disclosure/index' },
    { name: 'disclosure-matters', as: 'p-wang', path: 'pages/disclosure/index?view=matters' },
    { name: 'statement', as: 'p-wang', path: statement },
    { name: 'statement-end', as: 'p-wang', path: statement, before: bottom },
    { name: 'statement-rows', as: 'p-wang', path: statement, before: openFirstRow },
    { name: 'statement-questions', as: 'p-wang', path: statement, before: tabTo(/^提问/) },
    { name: 'statement-altered', as: 'p-wang', path: `${statement}&head=000000000000` },
    { name: 'statement-waiting', as: 'p-ly-committee', path: waiting },
    { name: 'statement-signing', as: 'p-ly-committee', path: waiting, before: button('审核通过') },
    { name: 'statement-problems', as: 'p-secretary-hanlin', path: differing },
    { name: 'disclosure-late', as: 'p-ly-resident', path: 'pages/disclosure/index' },
    { name: 'disclosure-problems', as: 'p-secretary-hanlin', path: 'pages/disclosure/index' },
    { name: 'check', as: 'p-wang', path: 'resident/check/index?compound=tianrun' },
    { name: 'check-fine', as: 'p-wang', path: 'resident/check/index?compound=tianrun', before: check },
    { name: 'assets', as: 'p-wang', path: 'resident/assets/index?compound=tianrun' },
    { name: 'rollup', as: 'p-wang', path: 'resident/rollup/index?compound=tianrun' },
    { name: 'me', as: 'p-wang', path: 'pages/me/index' },
    { name: 'me-end', as: 'p-wang', path: 'pages/me/index', before: bottom },
    { name: 'me-secretary', as: 'p-secretary', path: 'pages/me/index' },
    { name: 'mine', as: 'p-wang', path: 'resident/mine/index' },
    { name: 'join', as: 'p-wang', path: 'resident/join/index' },
    { name: 'rules', as: 'p-wang', path: 'resident/rules/index' },
    { name: 'rules-end', as: 'p-wang', path: 'resident/rules/index', before: bottom },
    { name: 'notice', as: 'p-wang', path: 'resident/welcome/index?read=1' },
    { name: 'handle-accept', as: 'p-secretary', path: `workbench/handle/index?id=${raised}&event=accept` },
    { name: 'handle-decline', as: 'p-secretary', path: `workbench/handle/index?id=${raised}&event=decline` },
    { name: 'behalf', as: 'p-grid', path: 'workbench/behalf/index' },
    { name: 'admit', as: 'p-grid', path: 'workbench/admit/index' },
    { name: 'invite', as: 'p-wang', path: 'workbench/admit/index?invite=tianrun:3:2:301' },
    { name: 'reviews', as: 'p-supervisor', path: 'workbench/reviews/index' },
    { name: 'posts', as: 'p-community', path: 'workbench/posts/index' },
    { name: 'roll', as: 'p-secretary', path: 'workbench/roll/index' },
    { name: 'scope', as: 'p-district', path: 'workbench/scope/index' },
    { name: 'desk', as: 'p-property', path: 'workbench/desk/index' },
    { name: 'desk-end', as: 'p-property', path: 'workbench/desk/index', before: bottom },
    { name: 'desk-nobooks', as: 'p-ly-district', path: 'workbench/desk/index?compound=ly-heshan' },
    { name: 'post-receive', as: 'p-property', path: 'workbench/post/index?kind=receive' },
    { name: 'post-lease', as: 'p-property', path: `workbench/post/index?kind=receive&lease=${lease}` },
    { name: 'post-pay', as: 'p-property', path: 'workbench/post/index?kind=pay', before: largePayment },
    { name: 'post-pay-end', as: 'p-property', path: 'workbench/post/index?kind=pay', before: bottom },
    { name: 'post-mask', as: 'p-property', path: 'workbench/post/index?kind=receive', before: covering },
    { name: 'entries', as: 'p-property', path: 'workbench/entries/index' },
    { name: 'entries-supervisor', as: 'p-supervisor', path: 'workbench/entries/index' },
    { name: 'correct', as: 'p-property', path: `workbench/correct/index?act=reverse&${entry}` },
    { name: 'register', as: 'p-property', path: 'workbench/assetEdit/index' },
    { name: 'register-edit', as: 'p-property', path: `workbench/assetEdit/index?asset=${asset}` },
    {
      name: 'register-end',
      as: 'p-property',
      path: `workbench/assetEdit/index?asset=${asset}`,
      before: bottom,
    },
    { name: 'decisions', as: 'p-secretary', path: 'workbench/decisions/index' },
    { name: 'decisions-record', as: 'p-secretary', path: 'workbench/decisions/index', before: recording },
    { name: 'questions', as: 'p-property', path: 'workbench/questions/index' },
    { name: 'recurring', as: 'p-property', path: 'workbench/recurring/index' },
    { name: 'account', as: 'p-property', path: 'workbench/account/index' },
    { name: 'standings', as: 'p-ly-district', path: 'workbench/standings/index' },
    { name: 'votes', as: 'p-wang', path: 'vote/list/index' },
    { name: 'vote-open', as: 'p-wang', path: 'vote/show/index?id=vote-parking' },
    { name: 'vote-open-end', as: 'p-wang', path: 'vote/show/index?id=vote-parking', before: bottom },
    { name: 'vote-asking', as: 'p-wang', path: 'vote/show/index?id=vote-company' },
    { name: 'vote-result', as: 'p-wang', path: 'vote/show/index?id=vote-roof' },
    { name: 'vote-check', as: 'p-wang', path: 'vote/show/index?id=vote-roof', before: button('核对我的票') },
    { name: 'vote-result-end', as: 'p-wang', path: 'vote/show/index?id=vote-roof', before: bottom },
    { name: 'vote-advisory', as: 'p-ly-resident', path: 'vote/show/index?id=vote-liyuan' },
    { name: 'vote-edit', as: 'p-secretary', path: 'vote/edit/index?compound=tianrun' },
    { name: 'vote-manage', as: 'p-secretary', path: 'vote/manage/index?id=vote-company' },
    { name: 'vote-manage-open', as: 'p-secretary', path: 'vote/manage/index?id=vote-parking' },
    { name: 'vote-roll', as: 'p-secretary', path: 'vote/roll/index?id=vote-company' },
    {
      name: 'vote-paper',
      as: 'p-grid',
      path: 'vote/paper/index?id=vote-parking&house=tianrun:3:1:102&label=天润花园 3号楼 1单元 102',
    },
    { name: 'vote-papers', as: 'p-secretary', path: 'vote/papers/index?id=vote-parking' },
    { name: 'vote-receipts', as: 'p-wang', path: 'vote/receipts/index?id=vote-roof' },
    {
      name: 'vote-ballots',
      as: 'p-grid',
      path: 'vote/papers/index?id=vote-parking',
      before: button('打印表决票'),
    },
    { name: 'vote-board', as: 'p-wang', path: 'vote/board/index?id=vote-parking' },
    { name: 'wallet', as: 'p-wang', path: 'points/wallet/index' },
    { name: 'wallet-end', as: 'p-wang', path: 'points/wallet/index', before: bottom },
    { name: 'shop', as: 'p-wang', path: 'points/shop/index' },
    { name: 'shop-services', as: 'p-wang', path: 'points/shop/index', before: services },
    { name: 'good', as: 'p-wang', path: 'points/good/index?good=g-demo-tianrun-rice' },
    { name: 'good-end', as: 'p-wang', path: 'points/good/index?good=g-demo-tianrun-rice', before: bottom },
    {
      name: 'good-service',
      as: 'p-wang',
      path: 'points/good/index?good=g-demo-tianrun-hair',
      before: bottom,
    },
    { name: 'good-sold', as: 'p-wang', path: 'points/good/index?good=g-demo-tianrun-towel' },
    { name: 'orders', as: 'p-wang', path: 'points/orders/index' },
    { name: 'orders-end', as: 'p-wang', path: 'points/orders/index', before: bottom },
    { name: 'counter', as: 'p-shopkeeper', path: 'pointsdesk/counter/index' },
    { name: 'counter-off', as: 'p-shopkeeper', path: 'pointsdesk/counter/index', before: callingOff },
    { name: 'counter-found', as: 'p-shopkeeper', path: 'pointsdesk/counter/index', before: lookUp(station) },
    { name: 'shelf', as: 'p-shopkeeper', path: 'pointsdesk/shelf/index' },
    {
      name: 'good-edit',
      as: 'p-shopkeeper',
      path: 'pointsdesk/goodEdit/index?compound=tianrun&good=g-demo-tianrun-rice',
    },
    {
      name: 'good-edit-end',
      as: 'p-shopkeeper',
      path: 'pointsdesk/goodEdit/index?compound=tianrun&good=g-demo-tianrun-hair',
      before: bottom,
    },
    { name: 'point-history', as: 'p-wang', path: 'points/history/index', before: tabTo('家庭') },
    {
      name: 'give-points',
      as: 'p-wang',
      path: 'points/give/index',
      before: phone => phone.tapText(/^爱心基金/),
    },
    { name: 'wallet-notice', as: 'p-tenant', path: 'points/wallet/index' },
    { name: 'tariff', as: 'p-wang', path: 'points/tariff/index' },
    { name: 'tariff-end', as: 'p-secretary', path: 'points/tariff/index', before: bottom },
    { name: 'deductions', as: 'p-tenant', path: 'points/deductions/index' },
    { name: 'deduction-noticed', as: 'p-tenant', path: noticed },
    { name: 'deduction-appeal', as: 'p-tenant', path: noticed, before: button('我要申诉') },
    { name: 'deduction-decide', as: 'p-supervisor', path: appealed },
    { name: 'deduction-taken', as: 'p-supervisor', path: upheld },
    { name: 'points-desk', as: 'p-secretary', path: 'pointsdesk/desk/index' },
    { name: 'deduct', as: 'p-secretary', path: 'pointsdesk/deduct/index' },
    { name: 'deduct-notice', as: 'p-secretary', path: 'pointsdesk/deduct/index', before: noticing },
    { name: 'appeals', as: 'p-supervisor', path: 'pointsdesk/appeals/index' },
    { name: 'tariff-edit', as: 'p-secretary', path: 'pointsdesk/tariffEdit/index' },
    { name: 'tariff-rule', as: 'p-secretary', path: 'pointsdesk/tariffEdit/index', before: changingRule },
    { name: 'award', as: 'p-building-head', path: 'pointsdesk/award/index' },
    { name: 'award-clause', as: 'p-secretary', path: 'pointsdesk/award/index', before: choosingHouse },
    { name: 'aid', as: 'p-secretary', path: 'pointsdesk/aid/index' },
    { name: 'wishes', as: 'p-tenant', path: 'points/wishes/index' },
    { name: 'wishes-mine', as: 'p-wang', path: 'points/wishes/index', before: tabTo('我的') },
    {
      name: 'wishes-waiting',
      as: 'p-building-head',
      path: 'points/wishes/index',
      before: async phone => {
        await phone.tapTab('我的')
        await phone.choose('等我代谢')
      },
    },
    { name: 'wish-open', as: 'p-tenant', path: 'points/wish/index?id=w-demo-tianrun-2' },
    { name: 'wish-delivered', as: 'p-wang', path: 'points/wish/index?id=w-demo-tianrun-1' },
    {
      name: 'wish-delivered-end',
      as: 'p-wang',
      path: 'points/wish/index?id=w-demo-tianrun-1',
      before: bottom,
    },
    { name: 'wish-claimed', as: 'p-wang-daughter', path: 'points/wish/index?id=w-demo-tianrun-3' },
    { name: 'wish-thanked', as: 'p-supervisor', path: 'points/wish/index?id=w-demo-tianrun-8' },
    { name: 'wish-claim', as: 'p-tenant', path: 'points/wishStep/index?id=w-demo-tianrun-2&event=claim' },
    {
      name: 'wish-deliver',
      as: 'p-wang-daughter',
      path: 'points/wishStep/index?id=w-demo-tianrun-3&event=deliver',
    },
    { name: 'wish-thank', as: 'p-wang', path: 'points/wishStep/index?id=w-demo-tianrun-1&event=thank' },
    { name: 'wish-new', as: 'p-wang', path: 'points/wishNew/index' },
    { name: 'wish-behalf', as: 'p-grid', path: 'points/wishNew/index?behalf=1' },
    { name: 'honours', as: 'p-wang', path: 'points/honours/index' },
    { name: 'honoursRoll', as: 'p-wang', path: 'points/honours/index', before: tabTo('历月荣誉') },
    { name: 'honoursMine', as: 'p-building-head', path: 'points/honours/index', before: tabTo('我的荣誉') },
    { name: 'flags', as: 'p-supervisor', path: 'pointsdesk/flags/index' },
    { name: 'flag', as: 'p-supervisor', path: `pointsdesk/flag/index?id=${flag}` },
    { name: 'flagEnd', as: 'p-supervisor', path: `pointsdesk/flag/index?id=${flag}`, before: bottom },
    { name: 'income-rules', as: 'p-district', path: 'workbench/incomeRules/index' },
    { name: 'income-rules-end', as: 'p-district', path: 'workbench/incomeRules/index', before: bottom },
    { name: 'today-clerk', as: 'p-property', path: 'pages/today/index' },
    { name: 'today-supervisor', as: 'p-ly-supervisor', path: 'pages/today/index' },
    { name: 'offers', as: 'p-wang', path: 'points/offers/index' },
    { name: 'offers-mine', as: 'p-wang', path: 'points/offers/index?view=mine' },
    { name: 'activity', as: 'p-wang', path: 'points/activity/index?id=a-demo-tianrun-next-0' },
    {
      name: 'activity-waiting',
      as: 'p-wang-daughter',
      path: 'points/activity/index?id=a-demo-tianrun-next-2',
    },
    { name: 'activity-open', as: 'p-tenant', path: 'points/activity/index?id=a-demo-tianrun-next-4' },
    { name: 'service', as: 'p-wang', path: 'points/service/index' },
    { name: 'service-proof', as: 'p-wang', path: 'points/service/index', before: button('开志愿服务证明') },
    { name: 'organise', as: 'p-building-head', path: 'pointsdesk/organise/index' },
    { name: 'activity-edit', as: 'p-building-head', path: 'pointsdesk/activityEdit/index?compound=tianrun' },
    {
      name: 'activity-edit-end',
      as: 'p-building-head',
      path: 'pointsdesk/activityEdit/index?compound=tianrun',
      before: bottom,
    },
    {
      name: 'place-code',
      as: 'p-building-head',
      path: 'pointsdesk/placeCode/index?id=a-demo-tianrun-next-0',
    },
    { name: 'roster', as: 'p-building-head', path: 'pointsdesk/roster/index?id=a-demo-tianrun-next-8' },
    {
      name: 'roster-end',
      as: 'p-building-head',
      path: 'pointsdesk/roster/index?id=a-demo-tianrun-next-8',
      before: bottom,
    },
    {
      name: 'sign-up-for',
      as: 'p-building-head',
      path: 'pointsdesk/signUpFor/index?id=a-demo-tianrun-next-0',
    },
    { name: 'bank', as: 'p-property', path: 'workbench/bank/index', before: readBank },
    { name: 'bank-lines', as: 'p-property', path: 'workbench/bank/index', before: ignoringLine },
    { name: 'rounds', as: 'p-wang', path: 'menu/rounds/index' },
    { name: 'menu', as: 'p-wang', path: 'menu/menu/index?compound=tianrun' },
    {
      name: 'menu-ordered',
      as: 'p-wang',
      path: 'menu/menu/index?compound=tianrun',
      before: tabTo(/^完善类/),
    },
    {
      name: 'menu-versions',
      as: 'p-wang',
      path: 'menu/menu/index?compound=tianrun',
      before: readingVersions,
    },
    { name: 'menu-edit', as: 'p-secretary', path: 'menu/menuEdit/index', before: button('改供水管网') },
    { name: 'menu-edit-end', as: 'p-secretary', path: 'menu/menuEdit/index', before: relating },
    { name: 'round-draft', as: 'p-secretary-hanlin', path: 'menu/roundDraft/index' },
    { name: 'round', as: 'p-secretary', path: 'menu/round/index?round=tianrun:r1' },
    { name: 'round-end', as: 'p-secretary', path: 'menu/round/index?round=tianrun:r1', before: bottom },
    { name: 'order', as: 'p-wang', path: 'menu/order/index?round=tianrun:r1', before: tickingTwo },
    { name: 'order-two-homes', as: 'p-wang-daughter', path: 'menu/order/index?round=tianrun:r1' },
    { name: 'order-done', as: 'p-tenant', path: 'menu/order/index?round=tianrun:r1', before: ordering },
    { name: 'doors', as: 'p-building-head', path: 'menu/doors/index?round=tianrun:r1' },
    { name: 'doors-end', as: 'p-building-head', path: 'menu/doors/index?round=tianrun:r1', before: bottom },
    { name: 'doors-buildings', as: 'p-grid', path: 'menu/doors/index?round=tianrun:r1' },
    { name: 'paper', as: 'p-grid', path: 'menu/paper/index?round=tianrun:r1&household=tianrun:3:2:301' },
    {
      name: 'paper-second',
      as: 'p-secretary',
      path: 'menu/papers/index?round=tianrun:r1',
      before: secondEntry,
    },
    { name: 'papers', as: 'p-secretary', path: 'menu/papers/index?round=tianrun:r1' },
    {
      name: 'papers-settle',
      as: 'p-secretary',
      path: 'menu/papers/index?round=tianrun:r1',
      before: settling,
    },
    { name: 'plan-make', as: 'p-secretary', path: 'menu/planMake/index?round=tianrun:r1' },
    { name: 'plan', as: 'p-ly-resident', path: 'menu/plan/index?round=ly-liyuan:r1' },
    { name: 'plan-items', as: 'p-ly-resident', path: 'menu/plan/index?round=ly-liyuan:r1', before: toItems },
    { name: 'plan-end', as: 'p-ly-resident', path: 'menu/plan/index?round=ly-liyuan:r1', before: bottom },
    ...WORKS_SCREENS,
  ]
}
