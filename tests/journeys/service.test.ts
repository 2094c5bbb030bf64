import { dayOf, dayPlus, MINUTE_MS, momentOf } from '@domain/kernel'
import { DEMO_PEOPLE } from '../../local/demo'
import { openPhone, type Phone } from './browser'
import { hereIs } from './here'

jest.setTimeout(90_000)

const here = hereIs('no phone')
const NINE = 9 * 60
const TITLE = '中心花园拔草浇水'

const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })

/** Moves the demonstration's clock, as whoever shows it would. */
async function advance(minutes: number): Promise<void> {
  const response = await fetch(`${here.station.url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceHours: minutes / 60 }),
  })
  expect(response.status).toBe(200)
}

/** What a person's phone would be answered. */
async function ask(personId: string, action: string, input: object): Promise<Record<string, unknown>> {
  const openid = DEMO_PEOPLE.find(({ _id }) => _id === personId)?.openid ?? ''
  const sent = { action, input, requestId: `journey-${action}-${Date.now()}` }
  const answer = (await here.station.cloud.callFunction('points', sent, openid)) as {
    ok: boolean
    value: Record<string, unknown>
  }
  expect(answer).toMatchObject({ ok: true })
  return answer.value
}
const balance = async () => (await ask('p-tenant', 'balance', { compoundId: 'tianrun' })).balance

describe('赵宇 serves for two hours, from signing up to the points on his account', () => {
  let tenant: Phone
  let head: Phone
  let activityId: string
  beforeAll(async () => {
    const { cloud } = here.station
    const today = dayOf(cloud.now())
    const day = momentOf(today, NINE - 20) > cloud.now() ? today : dayPlus(today, 1)
    await advance((momentOf(day, NINE - 20) - cloud.now()) / MINUTE_MS)
    tenant = await phoneOf('p-tenant')
    head = await phoneOf('p-building-head')
    const made = await ask('p-building-head', 'publish', {
      compoundId: 'tianrun',
      buildingId: null,
      title: TITLE,
      words: '戴手套',
      where: '中心花园',
      ruleKey: 'cleaning',
      firstOn: day,
      lastOn: day,
      from: NINE,
      until: NINE + 120,
      limit: 10,
    })
    activityId = String(made.activityId)
  }, 120_000)
  afterAll(async () => {
    expect([tenant.errors, head.errors]).toEqual([[], []])
    await tenant.close()
    await head.close()
  })

  /** The six digits on the organiser's screen. */
  const digitsAtPlace = async (purpose: '签到' | '签退'): Promise<string> => {
    await head.open(`pointsdesk/placeCode/index?id=${activityId}`)
    await head.tapTab(purpose)
    await head.see(/秒后自动更换/)
    return (await head.text('.place-code-digits')).replace(/\s/g, '')
  }
  const type = async (label: string, digits: string): Promise<void> => {
    await tenant.page
      .locator(`[aria-label="${label}"] input, input[aria-label="${label}"]`)
      .last()
      .fill(digits)
  }

  test('he finds it among what is on offer, and signs up', async () => {
    await tenant.open('points/offers/index')
    await tenant.find(TITLE)
    await tenant.see('戴手套')
    await tenant.tapButton('报名')
    await tenant.see('您已报名')
    await tenant.see(/现在可以签到/)
  })

  test('a wrong code is refused in words, with how many tries are left', async () => {
    await type('签到码', '000000')
    await tenant.tapButton('签到')
    await tenant.see(/还可以试 4 次/)
    await tenant.understood()
  })

  test('he types the six digits of the screen at the place, and is there', async () => {
    await type('签到码', await digitsAtPlace('签到'))
    await tenant.tapButton('签到')
    await tenant.see(/已签到，服务中/)
    await head.open(`pointsdesk/placeCode/index?id=${activityId}`)
    await head.see('在场 1 人 · 已签退 0 人')
  })

  test('two hours later he checks out, and has twenty points', async () => {
    const before = Number(await balance())
    await advance(20 + 120)
    await tenant.open(`points/activity/index?id=${activityId}`)
    await tenant.see('签退码')
    await type('签退码', await digitsAtPlace('签退'))
    await tenant.tapButton('签退')
    await tenant.see('这一次已完成')
    await tenant.see('+20 分')
    await tenant.see(/服务 2 小时 · 张建国 确认/)
    expect(Number(await balance())).toBe(before + 20)
  })

  test('his record of service has it, with a proof that says whose and how long', async () => {
    await tenant.open('points/service/index')
    await tenant.see(TITLE)
    await tenant.tapButton('开志愿服务证明')
    await tenant.see('赵宇 在天润花园参加志愿服务 1 次，共 2 小时。')
    await tenant.see(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)
  })
})

describe('张建国, head of building 3, organises', () => {
  let head: Phone
  beforeAll(async () => {
    head = await phoneOf('p-building-head')
  })
  afterAll(async () => {
    expect(head.errors).toEqual([])
    await head.close()
  })

  test('he confirms two who came without a phone, and one who did not does not count', async () => {
    await head.open('pointsdesk/organise/index')
    await head.tapTab('我组织的')
    await head.page.getByText('垃圾分类劝导').first().tap()
    await head.see('勾选来了的人，一起确认')
    const ticks = head.page.locator('.roster-person .tick').locator('visible=true')
    await ticks.nth(0).tap()
    await ticks.nth(1).tap()
    await head.tapButton('确认 2 人')
    await head.confirm()
    await head.told(/已确认 2 人，共 \d+ 分/)
    await head.see(/2 小时 · 16 分/)
    await ticks.nth(0).waitFor()
    await head.page
      .getByRole('button', { name: / 更多$/ })
      .locator('visible=true')
      .nth(2)
      .tap()
    await head.page.locator('[class*=actionsheet]').getByText('这一次不算', { exact: true }).last().tap()
    await head.type('为什么不算', '当天没有来')
    await head.tapButton('这一次不算')
    await head.see(/不算：当天没有来/)
  })

  test('he signs up an elder of his building by name', async () => {
    await head.open('pointsdesk/signUpFor/index?id=a-demo-tianrun-next-3')
    await head.see('3单元')
    await head.page.locator('.house', { hasText: '602' }).last().tap()
    await head.type('没有登记的人怎么称呼', '周奶奶')
    await head.tapButton('报名 1 人')
    await head.told('1 人报上名了')
    const [stored] = await here.station.cloud.query('pointActivities', {
      query: { _id: 'a-demo-tianrun-next-3' },
    })
    const names = Object.values(stored?.signUps as Record<string, { name: string }>).map(({ name }) => name)
    expect(names).toContain('周奶奶')
  })
})

describe('An activity that is called off', () => {
  test('tells those who signed up, with the reason', async () => {
    await ask('p-building-head', 'cancelActivity', {
      activityId: 'a-demo-tianrun-next-3',
      why: '电梯检修，改到下周',
    })
    const wang = await phoneOf('p-wang')
    await wang.open('points/offers/index?view=mine')
    await wang.see('已取消：电梯检修，改到下周')
    await wang.close()
  })
})
