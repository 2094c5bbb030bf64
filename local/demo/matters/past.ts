import { chance, pick } from '../random'
import { LIVES, type Way } from './lives'
import { type Scripted, script, work } from './tianrun'

/** What comes up again and again in any compound: title, words, where, scope entry, what is done, what came of it. */
const KINDS = [
  ['楼道灯不亮', '晚上上下楼看不清。', 'facilities', '更换楼道灯', '灯已更换，试亮正常'],
  ['下水道堵塞', '一楼返味返水。', 'facilities', '疏通下水道', '已疏通并冲洗'],
  ['单元门关不严', '门总是开着，不安全。', 'security', '更换闭门器', '闭门器已更换'],
  ['电梯异响', '运行时哐当响。', 'facilities', '检修电梯', '维保单位更换导靴，已公示'],
  ['楼前乱停车', '挡住单元门口。', 'parking', '划线并劝离', '已划禁停线，物业每晚巡查'],
  ['垃圾没有及时清', '周末堆到路边。', 'environment', '增加清运班次', '周末加一班'],
  ['绿篱太高挡视线', '拐弯看不见人。', 'environment', '修剪绿篱', '已修剪到一米以下'],
  ['楼上拖椅子太响', '晚上十一点还在拖。', 'neighbours', '加装静音垫并约定时间', '双方约定十点后安静'],
  ['地砖翘起绊人', '老人绊了一跤。', 'facilities', '重铺地砖', '已重铺 30 平方米'],
  ['监控看不清', '丢了快递查不到。', 'security', '更换摄像头', '已换高清摄像头'],
  ['充电桩太少', '晚上排不上队。', 'parking', '增加充电口', '新增 20 个充电口'],
  ['保洁擦拭不到位', '扶手一层灰。', 'property', '调整保洁频次', '扶手每日擦拭一次'],
  ['水表读数有疑问', '这个月多了十几吨。', 'property', '复核水表', '复核后退费'],
  ['楼道堆放杂物', '消防通道走不了。', 'environment', '清理杂物', '已清理并贴告知'],
  ['健身器材松动', '用着晃。', 'facilities', '加固器材', '已加固'],
  ['想办一次磨刀理发便民日', '老人出去不方便。', 'covenant', '组织便民日', '每月第一个周六办一次'],
  ['公示栏内容太旧', '还是去年的。', 'property', '更新公示栏', '已更新，每月 5 日换'],
  ['停车收费标准不清', '物业说法不一。', 'funds', '公示收费标准', '标准与收支一并公示'],
  ['雨棚滴水扰民', '下雨叮当响。', 'neighbours', '雨棚加软垫', '已加软垫'],
  ['外墙裂缝渗水', '墙面起皮。', 'renovation', '修补外墙', '已注浆修补'],
] as const
const WAY_SHARES: readonly Way[] = [
  'small',
  'small',
  'small',
  'small',
  'small',
  'small',
  'major',
  'major',
  'late',
  'hard',
]
const WORDS = ['很快', '满意', '谢谢小区', '修得不错', '']
const CHANNELS = [
  'online',
  'online',
  'online',
  'online',
  'group',
  'visit',
  'wishBox',
  'stoolMeeting',
] as const

export type PastPlan = {
  readonly seed: number
  readonly count: number
  /** Of these, disputes that went up and were settled with an expert. */
  readonly disputes: number
  readonly dissatisfied: number
  readonly buildings: number
}

const DISPUTES = [
  ['装修破坏邻居防水', '两家为赔多少谈不拢。', '评估损失并签订协议', '双方签订调解协议'],
  ['公共收益分配意见不一', '一部分人要分钱，一部分人要修电梯。', '召开恳谈会表决', '表决通过先修电梯'],
  ['车位使用权争执', '同一车位两家都说是自己的。', '查档并调解', '按合同确认，另一户补发车位'],
] as const

/** The closed matters of the past months: where the closing and satisfaction rates come from. */
export function pastOf({ seed, count, disputes, dissatisfied, buildings }: PastPlan): Scripted[] {
  const random = chance(seed)
  return Array.from({ length: count }, (_, i) => {
    const building = `${1 + Math.floor(random() * buildings)}号楼`
    const age = 20 + random() * 1_300
    if (i < disputes) {
      const [title, words, what, result] = DISPUTES[i % DISPUTES.length] as (typeof DISPUTES)[number]
      const life = LIVES.closed(
        age,
        'disputed',
        work(what, result, '社区调解委员会'),
        'satisfied',
        '讲清楚了就好',
      )
      return script(`${building}${title}`, words, building, 'neighbours', life, { supports: 3 })
    }
    const [title, words, entryId, what, result] = pick(KINDS, random)
    const satisfaction = i < disputes + dissatisfied ? 'dissatisfied' : random() < 0.12 ? 'fair' : 'satisfied'
    const life = LIVES.closed(
      age,
      pick(WAY_SHARES, random),
      work(what, result),
      satisfaction,
      pick(WORDS, random),
    )
    return script(`${building}${title}`, words, building, entryId, life, {
      channel: pick(CHANNELS, random),
      supports: Math.floor(random() * 6),
    })
  })
}
