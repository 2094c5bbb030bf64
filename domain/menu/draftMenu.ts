import type { DecisionNeeded, Fund, ItemClass, MenuItem } from './item'

type More = Partial<Pick<MenuItem, 'needs' | 'excludes' | 'residentsPerMille'>> & {
  readonly decision?: DecisionNeeded
  readonly funds?: readonly Fund[]
}
type Measured = readonly [quantity: number, measure: MenuItem['measure'], lowYuan: number, highYuan: number]

const FUNDS_OF: Record<ItemClass, readonly Fund[]> = {
  basic: ['government'],
  improvement: ['government', 'party', 'maintenance'],
  upgrade: ['partners', 'microFund', 'party'],
}
const PER_MILLE: Record<ItemClass, number> = { basic: 0, improvement: 200, upgrade: 100 }

const item = (
  kind: ItemClass,
  key: string,
  name: string,
  includes: string,
  [quantity, measure, lowYuan, highYuan]: Measured,
  { funds, ...more }: More = {},
): MenuItem => ({
  key,
  class: kind,
  name,
  includes,
  measure,
  quantity,
  lowFen: lowYuan * 100,
  highFen: highYuan * 100,
  residentsPerMille: PER_MILLE[kind],
  funds: [...(funds ?? FUNDS_OF[kind])],
  needs: [],
  excludes: [],
  decision: 'none',
  photos: [],
  isOn: true,
  ...more,
})
const basic = (...about: Parameters<typeof item> extends [unknown, ...infer Rest] ? Rest : never) =>
  item('basic', ...about)
const improvement = (...about: Parameters<typeof item> extends [unknown, ...infer Rest] ? Rest : never) =>
  item('improvement', ...about)
const upgrade = (...about: Parameters<typeof item> extends [unknown, ...infer Rest] ? Rest : never) =>
  item('upgrade', ...about)

/**
 * Our draft of a menu for an old compound of about 600 households: 17 basic, 9 improvement and 6 upgrade items (LY names the counts, 国办发〔2020〕23号 the
 * kinds). Quantities and prices are ours, to be changed by each compound.
 */
export const DRAFT_MENU: readonly MenuItem[] = [
  basic('water', '供水管网', '更换老化的进户主管和阀门', [1_800, '米', 260, 320]),
  basic('drain', '雨污分流', '雨水管、污水管分开铺设，清理管井', [2_100, '米', 380, 460]),
  basic('power', '供电线路', '更换楼道主线、表箱和进线开关', [50, '单元', 8_500, 11_000]),
  basic('weakPower', '弱电箱规整', '电话、电视、网络箱合并规整', [50, '单元', 2_600, 3_400]),
  basic('wires', '架空线入地', '飞线清理，主线入地', [1_500, '米', 300, 420]),
  basic('fibre', '光纤入户', '三家运营商共用一套光纤到户', [600, '户', 120, 180], { needs: ['weakPower'] }),
  basic('mobile', '移动通信', '补盲信号，基站美化', [4, '处', 35_000, 48_000], {
    funds: ['partners', 'government'],
  }),
  basic('road', '道路', '路面修补罩面，消除坑洼', [6_800, '平方米', 95, 130], { needs: ['drain'] }),
  basic('gas', '供气', '更换立管和老旧阀门', [50, '单元', 6_000, 8_000]),
  basic('heat', '供热', '换热站到楼的二次管网', [2_200, '米', 520, 640]),
  basic('fire', '消防', '消火栓、灭火器、消防通道划线', [23, '栋', 9_000, 12_500]),
  basic('safety', '安防', '出入口监控和单元门禁', [50, '单元', 3_800, 5_200]),
  basic('litter', '垃圾分类', '分类投放点和清洗设施', [6, '处', 18_000, 26_000]),
  basic('roof', '屋面防水', '整栋屋面防水层重做', [9_600, '平方米', 95, 130]),
  basic('wall', '外墙', '开裂、脱落处修补，涂料翻新', [26_000, '平方米', 48, 66]),
  basic('stairs', '楼梯楼道', '粉刷、扶手、照明和窗', [50, '单元', 7_200, 9_600]),
  basic('septic', '化粪池和管井', '清掏、修复、更换井盖', [23, '处', 6_800, 9_200]),
  improvement('illegal', '拆除违建', '拆除占用公共部位的搭建，恢复绿地', [1, '项', 180_000, 240_000], {
    residentsPerMille: 0,
  }),
  improvement('green', '绿化', '补种树木草坪，修整花坛', [5_200, '平方米', 75, 110]),
  improvement('light', '照明', '路灯更换为节能灯，补亮暗处', [96, '个', 1_900, 2_600]),
  improvement('access', '适老和无障碍', '坡道、扶手、休息座椅', [50, '单元', 4_800, 6_500]),
  improvement('parking', '停车场地', '划线、立体车位、出入口改造', [120, '个', 6_500, 9_000], {
    decision: 'special',
    residentsPerMille: 300,
  }),
  improvement('charging', '充电设施', '电动车充电棚和汽车充电桩', [18, '处', 16_000, 23_000], {
    needs: ['power'],
    funds: ['partners', 'government'],
  }),
  improvement('lockers', '智能快件箱和信包箱', '每区一组，免费存放 24 小时', [6, '处', 12_000, 16_000], {
    funds: ['partners'],
    residentsPerMille: 0,
  }),
  improvement('sports', '文体休闲和物业用房', '健身器材、活动室、物业服务用房', [1, '项', 420_000, 560_000], {
    decision: 'ordinary',
  }),
  improvement(
    'energy',
    '建筑节能和加装电梯',
    '外墙保温；电梯以单元为单位另行表决',
    [26_000, '平方米', 85, 120],
    { decision: 'special', residentsPerMille: 400, excludes: [] },
  ),
  upgrade('service', '社区综合服务设施', '一站式服务厅，代办、打印、缴费', [1, '项', 260_000, 340_000]),
  upgrade('clinic', '卫生服务站', '量血压、取药、康复', [1, '项', 320_000, 420_000], {
    funds: ['government', 'partners'],
  }),
  upgrade('children', '幼儿托管和教育', '四点半课堂、阅览室', [1, '项', 240_000, 320_000]),
  upgrade('smart', '周界防护和智能感知', '周界报警、高空抛物监测', [23, '栋', 7_500, 10_500], {
    needs: ['safety'],
  }),
  upgrade('elderly', '养老、托育和助餐', '社区食堂、日间照料', [1, '项', 480_000, 640_000]),
  upgrade('shops', '家政、便民市场、快递驿站', '理发、维修、菜店、驿站', [1, '项', 180_000, 260_000], {
    funds: ['partners', 'microFund'],
    decision: 'special',
  }),
]

const drafted = new Map(DRAFT_MENU.map(item => [item.key, item]))

/** Are an item's quantity, prices and the residents' part still those of our draft, that is, estimates of ours? */
export function isEstimated({
  key,
  quantity,
  lowFen,
  highFen,
  residentsPerMille,
}: Pick<MenuItem, 'key' | 'quantity' | 'lowFen' | 'highFen' | 'residentsPerMille'>): boolean {
  const ours = drafted.get(key)
  return (
    ours?.quantity === quantity &&
    ours.lowFen === lowFen &&
    ours.highFen === highFen &&
    ours.residentsPerMille === residentsPerMille
  )
}

/** What a compound of each grade is offered in service (LY: 基本保障、完善提升、高档个性). */
export const SERVICE_TIERS = {
  guarantee: { name: '基本保障', services: ['日常保洁', '代收水电费', '公共报修', '秩序维护'] },
  improved: { name: '完善提升', services: ['日常保洁', '门岗值守', '绿化养护', '水电维修', '公共报修'] },
  personal: { name: '高档个性', services: ['门岗值守', '绿化养护', '停车管理', '社区食堂', '预约上门服务'] },
} as const
export type ServiceTier = keyof typeof SERVICE_TIERS
