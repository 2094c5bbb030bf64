import { see, tap, tapNamed, until } from './host/hands'
import { placeForAll } from './opening'

const place = placeForAll()

test('陈立新 enters a rent in WeChat from his desk; the voucher is drawn anew on a canvas before it leaves the phone', async () => {
  const host = place.phoneOf('p-property', { photos: [place.photo] })
  host.launch('workbench/desk/index')
  await see('可用余额（元）')
  await tapNamed('收到租金：早餐摊2号')
  await until('the entry', () => host.current.path === 'workbench/post/index')
  await see('合同 2025')
  await tapNamed('加照片')
  await see('把个人信息涂黑')
  await tap('没有个人信息，用这张')
  await until('the voucher', () => document.querySelector('.photo-kept') !== null)
  expect(host.seen.drawn).toEqual([{ picture: place.photo, boxes: 0, width: 1200, height: 1600 }])
  await tap('记下这笔收入')
  await see('已记好')
  const [entry] = await place.demo.cloud.query('incomeEntries', {
    query: { compoundId: 'tianrun', byId: 'p-property', 'row.words': '早餐摊2号11月租金' },
  })
  expect(entry?.row).toMatchObject({ party: '个人承租', vouchers: [{ kind: 'photo' }] })
})

test('what is missing is said beside its field, and nothing is sent', async () => {
  const host = place.phoneOf('p-property')
  host.launch('workbench/post/index?kind=pay')
  await see('是什么成本')
  await tap('记下这笔支出')
  await see('请填金额，最多两位小数')
  await see('至少要有一份凭证')
  expect(host.seen.calls.map(({ action }) => action)).not.toContain('post')
})
