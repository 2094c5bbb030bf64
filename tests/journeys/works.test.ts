import { FUNDS } from '@domain/menu'
import { type Project, RESIDENTS_FUND } from '@domain/works'
import { openPhone, type Phone } from './browser'
import { doesElsewhere, settlePapers } from './elsewhere'
import { hereIs } from './here'
import { aPhoto } from './photo'

jest.setTimeout(120_000)

const here = hereIs('no phone')
const ROUND = 'tianrun:r1'
/** In hours, as the clock is moved. */
const A_MINUTE = 1 / 60
const DAYS = 24

const phoneOf = (personId: string): Promise<Phone> =>
  openPhone(here.browser, here.station.url, { token: here.station.tokenOf(personId) })
const projects = async (query: object = {}): Promise<Project[]> =>
  (await here.station.cloud.query('works', {
    query: { roundId: ROUND, ...query },
  } as never)) as unknown as Project[]

describe('A project of the adopted plan, from its money to its warranty', () => {
  let secretary: Phone
  let wang: Phone
  let id = ''
  let name = ''
  const now = async (): Promise<Project> => (await projects({ _id: id }))[0] as Project
  const shareOf = async (whose: 'residents' | 'others') =>
    (await now()).shares.find(({ fund }) => (fund === RESIDENTS_FUND) === (whose === 'residents'))
  const toProject = async (phone: Phone) => {
    await phone.open(`works/project/index?id=${id}`)
    await phone.see(name)
  }

  beforeAll(async () => {
    const does = doesElsewhere(here, 'menu')
    await does('p-secretary', 'closeRound', { roundId: ROUND, why: '大家都点好了' })
    await here.station.cloud.advanceClock(A_MINUTE)
    await settlePapers(here, ROUND)
    await does('p-secretary', 'makePlan', { roundId: ROUND, basic: [] })
    await does('p-secretary', 'adoptPlan', { roundId: ROUND, rule: 'mes', why: '后排几栋也要有份' })
    secretary = await phoneOf('p-secretary')
    wang = await phoneOf('p-wang')
  })
  afterAll(async () => {
    await secretary.close()
    await wang.close()
  })

  test('the secretary makes projects of the plan, once, and everybody finds the way to them', async () => {
    await secretary.open(`menu/plan/index?round=${ROUND}`)
    await secretary.tapButton('按方案立项')
    await secretary.confirm()
    await secretary.see('看项目进度')
    expect(await secretary.page.getByRole('button', { name: '按方案立项' }).count()).toBe(0)
    const all = await projects()
    const chosen = all.find(
      ({ decision, shares }) =>
        decision === 'none' && shares.length > 1 && shares[0]?.fund === RESIDENTS_FUND,
    ) as Project
    id = chosen._id
    name = chosen.name
    await wang.open(`menu/plan/index?round=${ROUND}`)
    await wang.tapText('看项目进度')
    await wang.see(`进行中 ${all.length}`)
    await wang.tapText(name)
    await wang.see('已经立项，还没有开始筹资')
    await wang.see(/按住房面积算，您家约 [\d,]+\.\d\d 元/)
  })

  test('she opens the raising of money only once the shares come to the cost, and says what happens if it falls short', async () => {
    await toProject(secretary)
    await secretary.tapButton('开始筹资')
    await secretary.typeNumber('党委和居民共同出资', '100')
    await secretary.see(/^还差 [\d,]+\.\d\d 元$/)
    await secretary.tapButton('开始筹资')
    await secretary.told('各方加起来要正好等于造价')
    const other = (await shareOf('others'))?.fund ?? 'government'
    await secretary.tapButton(`把差额补到这里 ${FUNDS[other]}`)
    await secretary.see('正好')
    await secretary.choose(/^兜底/)
    await secretary.type('由谁补足', '薛阁街道办事处')
    await secretary.tapButton('开始筹资')
    await secretary.confirm()
    await secretary.see(/^认筹到.*为止$/)
    expect(await now()).toMatchObject({
      state: 'funding',
      funding: { onShort: 'cover', coverer: '薛阁街道办事处' },
    })
    expect(await shareOf('residents')).toMatchObject({ targetFen: 10_000 })
  })

  test('王秀英 reads that a pledge is no payment, pledges, changes it, and cannot give more than is asked', async () => {
    await toProject(wang)
    await wang.see('您家还没有认筹')
    await wang.tapButton('去认筹')
    await wang.see(/^认筹不是付款/)
    await wang.see('由薛阁街道办事处补足')
    await wang.typeNumber('您家一共认筹', '101')
    await wang.tapButton('认筹')
    await wang.see('最多 100 元')
    await wang.typeNumber('您家一共认筹', '60')
    await wang.tapButton('认筹')
    await wang.confirm()
    await wang.see('王秀英认的，家里谁都可以改')
    expect(await now()).toMatchObject({ funding: { households: 1 } })
    await wang.tapButton('改认筹')
    await wang.typeNumber('您家一共认筹', '100')
    await wang.tapButton('认筹')
    await wang.confirm()
    await wang.see('1 户认了筹')
    expect(await shareOf('residents')).toMatchObject({ promisedFen: 10_000, heldFen: 0 })
  })

  test('the rest is promised by a unit on paper, her money arrives, and the full raising ends before its day', async () => {
    await toProject(secretary)
    await secretary.tapText('认筹和收款')
    await secretary.tapButton('登记到账 天润花园 3号楼 2单元 301')
    await secretary.tapButton('登记到账')
    await secretary.confirm()
    await secretary.see('还没到账 0.00，已到账 100.00')
    await secretary.tapButton('登记单位认筹')
    await secretary.type('单位名称', '薛阁街道办事处')
    await secretary.typeNumber('多少钱', String(((await shareOf('others'))?.targetFen ?? 0) / 100))
    await secretary.tapButton('登记')
    await secretary.see('要有照片')
    await secretary.chooseFile('加照片', aPhoto())
    await secretary.tapButton('没有个人信息，用这张')
    await secretary.tapButton('登记')
    await secretary.see('薛阁街道办事处')
    await toProject(secretary)
    await secretary.tapButton('结束筹资')
    await secretary.see(/^已经筹满，可以提前结束/)
    await secretary.tapButton('结束筹资')
    await secretary.confirm()
    await secretary.see('钱已经落实，等签合同开工')
    await wang.open(`works/money/index?id=${id}`)
    await wang.see('+100.00')
    await wang.see('出资：居民')
    await wang.see('出资：薛阁街道办事处')
  })

  test('building starts with a contract of one step, which is reached with a photo', async () => {
    await secretary.tapButton('开工')
    await secretary.tapButton('去掉第 3 个节点')
    await secretary.tapButton('去掉第 2 个节点')
    await secretary.tapButton('开工')
    await secretary.see('写施工单位的名称，2 到 40 个字')
    await secretary.type('施工单位', '谯城宏建工程队')
    await secretary.type('联系电话', '0558-5512345')
    await secretary.tapButton('开工')
    await secretary.confirm()
    await secretary.see('施工到哪一步')
    expect(await now()).toMatchObject({ state: 'building', milestones: [{ name: '材料进场', done: null }] })
    await here.station.cloud.advanceClock(2 * DAYS)
    await toProject(secretary)
    await secretary.tapButton('登记节点完成')
    await secretary.tapButton('登记完成')
    await secretary.see('要有照片')
    await secretary.choosePhoto('添加照片', aPhoto())
    await secretary.type('做成什么样', '材料到齐，合格证都在')
    await secretary.tapButton('登记完成')
    await secretary.see('材料到齐，合格证都在')
    await secretary.tapButton('完工，请居民验收')
    await secretary.type('做成了什么', '全部做完了')
    await secretary.tapButton('请居民验收')
    await secretary.confirm()
    await secretary.see(/^请各家看看/)
  })

  test('王秀英 finds on her page of today that it waits for her word, and gives it', async () => {
    await wang.open('pages/today/index')
    await wang.tapText(`“${name}”做完了，请您家验收`)
    await wang.see('您家还没有说')
    await wang.tapButton('去验收')
    await wang.choose(/^不合格/)
    await wang.tapButton('提交')
    await wang.see('哪里不合格，至少写 4 个字')
    await wang.choose(/^合格/)
    await wang.tapButton('提交')
    await wang.confirm()
    await wang.see('您家说的是：合格')
    expect((await now()).check).toMatchObject({ fit: 1, unfit: 0 })
  })

  test('once the days of looking at it are over, it stands until when the builder answers for it, with a number to ring', async () => {
    await here.station.cloud.advanceClock(8 * DAYS)
    await toProject(wang)
    await wang.see(/^质保到\d{4}年\d+月\d+日$/)
    await wang.see('验收通过')
    await wang.see('0558-5512345')
    await wang.open('works/list/index')
    await wang.tapTab(/^已完工 1$/)
    await wang.see(name)
    expect([...secretary.errors, ...wang.errors]).toEqual([])
  })
})

describe('A decision of the owners that was noted wrongly', () => {
  test('is taken off with the reason, and both stay to be read, the paper too', async () => {
    const secretary = await phoneOf('p-ly-secretary')
    await secretary.open('works/decide/index?id=ly-liyuan:r1:sports')
    await secretary.choose(/^用纸质票/)
    await secretary.type('结果和编号', '市系统第 2026-118 号')
    await secretary.chooseFile('加照片', aPhoto())
    await secretary.tapButton('没有个人信息，用这张')
    await secretary.page.locator('.photo-kept').last().waitFor()
    await secretary.tapButton('登记')
    await secretary.confirm()
    await secretary.tapButton('登记错了，撤下')
    await secretary.type('为什么', '拿错了一张，是别的题')
    await secretary.tapButton('撤下')
    await secretary.confirm()
    await secretary.close()
    const resident = await phoneOf('p-ly-resident')
    await resident.open('works/project/index?id=ly-liyuan:r1:sports')
    await resident.see('开工以前，要先有业主表决通过的结果。')
    await resident.see(/撤下了登记错的结果$/)
    await resident.see('拿错了一张，是别的题')
    await resident.see(/^原来登记的是：市系统第 2026-118 号/)
    await resident.close()
  })
})
