import type { Account, Flag, PointEntry } from '@domain/points'
import { openidOf } from '../../local/demo/people'
import { openPhone, type Phone } from './browser'
import { hereIs } from './here'

jest.setTimeout(90_000)

const here = hereIs('no phone')
const phoneWith = (token: string): Promise<Phone> => openPhone(here.browser, here.station.url, { token })
const phoneOf = (personId: string): Promise<Phone> => phoneWith(here.station.tokenOf(personId))

/** The flag about one who confirms again and again, and whose points it is about. */
async function suspected(): Promise<{ flag: Flag; earner: Account }> {
  const { cloud } = here.station
  const [flag] = (await cloud.query('pointFlags', { query: { rule: 'samePair' } })) as unknown as Flag[]
  const [entry] = (await cloud.query('pointEntries', {
    query: { _id: flag?.evidence[0] },
  })) as unknown as PointEntry[]
  const [earner] = (await cloud.query('pointAccounts', {
    query: { _id: entry?.to.account },
  })) as unknown as Account[]
  if (!flag || !earner) throw new Error('the demo world has nothing suspicious')
  return { flag, earner }
}

describe('The supervisor looks at what is unusual', () => {
  test('she finds it on her desk, reads why, and by which rule', async () => {
    const { flag, earner } = await suspected()
    const supervisor = await phoneOf('p-supervisor')
    await supervisor.open('pages/me/index')
    await supervisor.tapText('爱心积分工作台')
    await supervisor.tapText('异常核查')
    await supervisor.see('提醒不等于有问题')
    await supervisor.tapText('总由同一个人确认')
    await supervisor.see(flag.words)
    await supervisor.see(/30 天里，同一个人不用签到码、手工给同一个账户确认了 8 次以上/)
    await supervisor.see(`${earner.holder.place} ${earner.holder.name} · `)
    expect(supervisor.errors).toEqual([])
    await supervisor.close()
  })

  test('without a reason nothing happens; with one she takes the entries back, and the earner’s balance falls', async () => {
    const { flag, earner } = await suspected()
    const neighbour = await phoneWith(here.station.cloud.tokenFor(openidOf(earner.ownerId)))
    await neighbour.open('points/wallet/index')
    await neighbour.see('我的积分')
    expect(await neighbour.text('.purse-figure')).toBe(String(earner.balance))

    const supervisor = await phoneOf('p-supervisor')
    await supervisor.open(`pointsdesk/flag/index?id=${flag._id}`)
    await supervisor.tapButton('全部勾选')
    await supervisor.tapButton(`撤销 ${flag.points} 分`)
    await supervisor.see('请写清楚理由，至少 4 个字')
    await supervisor.type('核查结果和理由', '问了门卫和邻居，那几天他不在小区')
    await supervisor.tapButton(`撤销 ${flag.points} 分`)
    await supervisor.confirm()
    await supervisor.see('已撤销积分')
    await supervisor.see(`收回 ${flag.points} 分`)
    await supervisor.see('问了门卫和邻居，那几天他不在小区')
    expect(supervisor.errors).toEqual([])
    await supervisor.close()

    await neighbour.open('points/wallet/index')
    await neighbour.see('我的积分')
    expect(await neighbour.text('.purse-figure')).toBe(String(earner.balance - flag.points))
    await neighbour.open('points/history/index')
    await neighbour.see('核查撤销：问了门卫和邻居，那几天他不在小区')
    await neighbour.close()
  })
})

describe('王阿姨 and the roll of honour', () => {
  test('she sees her household in the month’s ranking, how many stars it has and what is missing', async () => {
    const wang = await phoneOf('p-wang')
    await wang.open('points/wallet/index')
    await wang.tapText('荣誉榜')
    await wang.see('我家')
    await wang.tapTab('历月荣誉')
    await wang.see('星级文明户')
    await wang.see(/出榜，以后不再改动/)
    await wang.tapTab('我的荣誉')
    await wang.see(/您家 \d+ 分，够评.星/)
    expect(wang.errors).toEqual([])
    await wang.close()
  })

  test('she leaves the ranking, and neither she nor her household is in it any more', async () => {
    const wang = await phoneOf('p-wang')
    await wang.open('points/honours/index')
    await wang.see('我家')
    await wang.tapTab('我的荣誉')
    await wang.choose(/^不上榜/)
    await wang.told('已改好')
    await wang.tapTab('本月榜')
    await wang.see(/到现在为止，得了多少积分/)
    expect(await wang.page.getByText('我家', { exact: true }).count()).toBe(0)
    await wang.close()
  })

  test('the building head prints the month for the notice board', async () => {
    const head = await phoneOf('p-building-head')
    await head.open('points/honours/index')
    await head.tapTab('历月荣誉')
    await head.see('打印这个月的榜')
    const [file] = await Promise.all([
      head.context.waitForEvent('response', answer => answer.url().includes('.pdf?')),
      head.tapText('打印件（A4）'),
    ])
    const bytes = Buffer.from(await (await fetch(file.url())).arrayBuffer())
    expect(bytes.toString('latin1', 0, 4)).toBe('%PDF')
    await head.close()
  })
})
