import { see, tap, tapNamed, type, until } from './host/hands'
import { placeForAll } from './opening'

const TITLE = '2单元门口台阶破了一角'

const place = placeForAll()

test('王阿姨 raises a matter with a photo in WeChat, and finds it among her own and in the queue', async () => {
  const host = place.phoneOf('p-wang', { photos: [place.photo] })
  host.launch('pages/matters/index')
  await tap('提一件事')
  await until('the raising page', () => host.current.path === 'resident/raise/index')
  await type('例如：3号楼门口路灯不亮', TITLE)
  await type('什么时候开始的，影响了谁，您希望怎么办', '上个月就破了，老人上下不方便，请修补。')
  await tapNamed('添加照片')
  await until('the photo', () => document.querySelector('.photo-kept') !== null)
  await tap('公共设施维修')
  await tap('提交')
  await see('刚提出，属于“公共设施维修”')
  await see(TITLE)
  expect(host.current.path).toBe('resident/matter/index')

  const [kept] = await place.demo.cloud.query('matters', { query: { title: TITLE } })
  expect(kept).toMatchObject({ state: 'raised', channel: 'online', raiser: { personId: 'p-wang' } })
  expect(kept?.photos).toHaveLength(1)

  const later = place.phoneOf('p-wang')
  later.launch('resident/mine/index')
  await see(TITLE)
})

test('what is missing is said beside its field, and nothing is sent', async () => {
  const host = place.phoneOf('p-wang')
  host.launch('resident/raise/index')
  await see('公共设施维修')
  await tap('提交')
  await see('请用 4 到 40 个字说清楚是什么事')
  await see('请选一类')
  expect(host.seen.calls.map(call => call.action)).not.toContain('raise')
})

test('the station secretary accepts it from what waits for today', async () => {
  const host = place.phoneOf('p-secretary')
  const [kept] = await place.demo.cloud.query('matters', { query: { title: TITLE } })
  host.launch(`resident/matter/index?id=${kept?._id}`)
  await tap('受理定级')
  await tap('小事 · 小区办')
  await tap('确认受理定级')
  await see('定为小事，由小区办理')
  expect(host.seen.toasts).toContain('已办理')
})
