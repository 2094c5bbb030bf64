import { type Demo, demoForAll, newRequestId } from '../fixture'

const demo = demoForAll()

const lamp = {
  compoundId: 'tianrun',
  title: '3号楼东侧路灯不亮',
  words: '路灯坏了半个月，晚上老人出门看不见台阶，已经有人摔倒。',
  spot: '3号楼东侧',
  entryId: 'facilities',
} as const

const raise = async () => (await demo.as('p-wang').get('station', 'raise', lamp))._id

describe('one matter climbs from a stairwell to the subdistrict', () => {
  test('raised by 王阿姨, accepted, deliberated, timed out, pulled up, resolved, reviewed, rated and closed out, each step on its timeline', async () => {
    const wang = demo.as('p-wang')
    const secretary = demo.as('p-secretary')
    const community = demo.as('p-community')
    const subdistrict = demo.as('p-subdistrict')
    const matterId = await raise()
    await secretary.get('station', 'accept', { matterId, level: 'compound', urgency: 'urgent', why: '' })
    const meetingOn = new Date(demo.cloud.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const talked = await secretary.get('station', 'deliberate', {
      matterId,
      meetingOn,
      where: '毫议站',
      who: '王秀英、物业、业委会',
    })
    expect(talked.state).toBe('deliberating')

    await demo.cloud.advanceClock(24 * 15)
    await demo.cloud.runTimer('sweep')
    const climbed = await wang.get('station', 'matter', { matterId })
    expect(climbed).toMatchObject({ state: 'accepted', level: 'community', escalationCount: 1 })
    expect(climbed.history.at(-1)).toMatchObject({
      event: 'timeOut',
      by: { kind: 'clock' },
      rule: 'escalation.timeout',
    })
    expect(climbed.history.at(-1)?.explains).toContain('从小区提级到社区')

    expect(
      await secretary.call('station', 'assign', {
        matterId,
        resolution: '更换',
        what: '换灯',
        owner: '物业',
        dueOn: meetingOn,
      }),
    ).toMatchObject({
      ok: false,
      code: 'station.notYourLevel',
    })
    await community.get('station', 'escalate', {
      matterId,
      reason: 'manyBodies',
      why: '路灯产权在供电公司，要街道协调',
    })
    const task = {
      resolution: '供电公司更换灯头，物业负责日常巡查',
      what: '更换三盏路灯',
      owner: '区供电公司',
    }
    const far = new Date(demo.cloud.now() + 86_400_000)
    const dueOn = await nextWorkday(subdistrict, matterId, task, far)
    expect(dueOn.state).toBe('working')
    await subdistrict.get('station', 'resolve', { matterId, words: '三盏路灯已全部更换，当晚试亮正常。' })
    expect(await subdistrict.call('station', 'closeOut', { matterId, why: '' })).toMatchObject({ ok: false })
    await demo
      .as('p-supervisor')
      .get('station', 'review', { matterId, grade: 'good', words: '办得快，现场看过' })
    const rated = await wang.get('station', 'rate', {
      matterId,
      satisfaction: 'satisfied',
      words: '亮堂了，谢谢',
    })
    expect(rated.state).toBe('rated')
    const closed = await subdistrict.get('station', 'closeOut', { matterId, why: '' })
    expect(closed).toMatchObject({ state: 'closed', phase: 'done', dueAt: null, satisfaction: 'satisfied' })
    expect(closed.history.map(event => event.event)).toEqual([
      'raise',
      'accept',
      'deliberate',
      'timeOut',
      'escalate',
      'assign',
      'resolve',
      'review',
      'rate',
      'closeOut',
    ])
    for (const event of closed.history) expect(event.by.name).not.toBe('')
  })

  /** The first working day from `from` on that the rules take. */
  async function nextWorkday(
    phone: ReturnType<Demo['as']>,
    matterId: string,
    task: { resolution: string; what: string; owner: string },
    from: Date,
  ) {
    for (let day = 0; day < 10; day++) {
      const dueOn = new Date(from.getTime() + day * 86_400_000).toISOString().slice(0, 10)
      const answer = await phone.call('station', 'assign', { matterId, ...task, dueOn })
      if (answer.ok) return answer.value
      if (answer.code !== 'station.notWorkingDay') throw new Error(answer.code)
    }
    throw new Error('no working day')
  }

  test('the same request twice raises one matter and answers the same', async () => {
    const wang = demo.as('p-wang')
    const requestId = newRequestId()
    const first = await wang.get('station', 'raise', { ...lamp, title: '电梯间地砖松动' }, requestId)
    const again = await wang.get('station', 'raise', { ...lamp, title: '电梯间地砖松动' }, requestId)
    expect(again._id).toBe(first._id)
    expect(await demo.cloud.query('matters', { query: { title: '电梯间地砖松动' } })).toHaveLength(1)
  })
})
