import type { Asset, Books, CostCategory, IncomeCategory, Lease, Recurring } from '@domain/income'

/** A lease as it is told: from how many months back, for how many months. */
export type LeasePlan = {
  readonly payer: string
  readonly isPerson?: true
  readonly rentYuan: number
  readonly per: Lease['per']
  readonly monthsBack: number
  readonly forMonths: number
  /** The last so many rents were not paid. */
  readonly unpaid?: number
}
export type AssetPlan = Pick<Asset, 'class' | 'use' | 'name' | 'spot'> & {
  readonly areaM2?: number
  readonly category: IncomeCategory | null
  readonly lease?: LeasePlan
}
export type CostPlan = {
  readonly id: string
  readonly category: CostCategory
  readonly words: string
  readonly party: string
  readonly isPerson?: true
  readonly basis: string
  readonly yuan: number
  /** By how much it differs from month to month. */
  readonly spread: number
  readonly day: number
}

/** One compound's books in the demo world. */
export type BooksPlan = {
  readonly compoundId: string
  readonly monthsBack: number
  readonly openingYuan: number
  readonly account: Books['account']
  readonly complaint: string
  readonly services: readonly string[]
  readonly assets: readonly AssetPlan[]
  readonly costs: readonly CostPlan[]
  /** Parking taken in by hand, a week at a time, in yuan. */
  readonly parkingYuan: number
  /** What its last month shows. */
  readonly ending?: 'bankDiffers' | 'bankUnsaid' | 'unsigned' | 'drawnToday'
}

const stall = (name: string, payer: string, rentYuan: number, more: Partial<LeasePlan> = {}): AssetPlan => ({
  class: 'commonPart',
  use: 'inclusive',
  name,
  spot: '南门内广场东侧',
  areaM2: 12,
  category: 'stall',
  lease: { payer, isPerson: true, rentYuan, per: 'month', monthsBack: 20, forMonths: 36, ...more },
})

const facility = (
  name: string,
  category: IncomeCategory,
  payer: string,
  rentYuan: number,
  per: Lease['per'],
  spot = '',
): AssetPlan => ({
  class: 'commonFacility',
  use: 'commercial',
  name,
  spot,
  category,
  lease: { payer, rentYuan, per, monthsBack: 18, forMonths: 36 },
})

const SERVICES = [
  '公共区域保洁：每天一次，垃圾日产日清',
  '绿化养护：每月修剪一次',
  '公共照明巡查：每周一次，报修24小时内修好',
  '门岗值守：全天',
] as const

const cost = (
  id: string,
  category: CostCategory,
  words: string,
  party: string,
  basis: string,
  yuan: number,
  spread: number,
  day: number,
): CostPlan => ({ id, category, words, party, basis, yuan, spread, day })

const TIANRUN: BooksPlan = {
  compoundId: 'tianrun',
  monthsBack: 14,
  openingYuan: 38_620,
  account: { holder: '天润花园业主委员会', bank: '药都农商银行薛阁支行', tail: '7316' },
  complaint: '物业服务中心（1号楼东侧），薛阁社区服务大厅监督窗口',
  services: SERVICES,
  parkingYuan: 3_400,
  assets: [
    stall('早餐摊1号', '周记早点', 1_200),
    stall('早餐摊2号', '李记粥铺', 900, { unpaid: 2 }),
    stall('便民菜篮子摊位', '谯城惠民农业合作社', 1_500),
    {
      class: 'propertyRoom',
      use: 'commercial',
      name: '物业用房一层门面',
      spot: '1号楼东侧',
      areaM2: 86,
      category: 'premises',
      lease: {
        payer: '亳州邻里便利店有限公司',
        rentYuan: 2_600,
        per: 'month',
        monthsBack: 16,
        forMonths: 36,
      },
    },
    {
      class: 'serviceRoom',
      use: 'public',
      name: '社区党群服务站',
      spot: '4号楼一层',
      areaM2: 120,
      category: null,
    },
    facility('南门道闸广告位', 'advert', '安徽城市传媒有限公司', 4_500, 'quarter', '南门'),
    facility('楼体外墙广告位', 'advert', '亳州德信广告有限公司', 7_200, 'halfYear', '12号楼西山墙'),
    facility('快递柜场地', 'locker', '丰巢网络技术有限公司', 3_600, 'halfYear', '2号楼北侧'),
    facility('售水机场地', 'locker', '亳州清泉水业有限公司', 600, 'quarter', '7号楼北侧'),
    facility('通信基站', 'telecom', '中国铁塔股份有限公司亳州分公司', 18_000, 'year', '9号楼楼顶'),
    facility('电动汽车充电桩', 'charging', '国网安徽电动汽车服务有限公司', 4_200, 'quarter', '北侧停车场'),
    facility('电动自行车充电棚', 'charging', '亳州易充科技有限公司', 1_350, 'quarter', '5号楼南侧'),
    {
      class: 'commonPart',
      use: 'idle',
      name: '地下储藏间',
      spot: '6号楼地下',
      areaM2: 45,
      category: 'premises',
    },
    { class: 'commonPart', use: 'public', name: '中心广场', spot: '小区中部', areaM2: 900, category: null },
  ],
  costs: [
    cost(
      'management',
      'management',
      '委托物业经营管理费',
      '安徽和润物业服务有限公司',
      '经营管理合同 HR-2025-06',
      1_500,
      0,
      25,
    ),
    cost('wages', 'wages', '停车收费员工资', '安徽和润物业服务有限公司', '用工协议 2025-03', 2_400, 0, 26),
    cost('power', 'power', '公共区域电费', '国网亳州供电公司', '电费单', 1_080, 320, 18),
    cost('tax', 'tax', '门面房产税', '国家税务总局亳州市谯城区税务局', '完税证明', 312, 0, 15),
  ],
}

const LIYUAN: BooksPlan = {
  compoundId: 'ly-liyuan',
  monthsBack: 13,
  openingYuan: 21_440,
  account: { holder: '梨园小区业主委员会', bank: '莱阳农商银行城厢支行', tail: '2058' },
  complaint: '梨园社区服务大厅，物业服务中心（3号楼南侧）',
  services: SERVICES,
  parkingYuan: 2_100,
  ending: 'drawnToday',
  assets: [
    stall('修车配钥匙摊', '老姜修理', 400),
    stall('便民早市摊位', '莱阳城厢便民市场服务中心', 1_800),
    facility('快递柜场地', 'locker', '浙江菜鸟供应链管理有限公司', 2_800, 'halfYear', '12号楼西侧'),
    facility('门岗道闸广告位', 'advert', '莱阳梨乡传媒有限公司', 2_400, 'quarter', '东门'),
    facility('电动自行车充电棚', 'charging', '莱阳小绿充电有限公司', 900, 'quarter', '8号楼北侧'),
    {
      class: 'serviceRoom',
      use: 'public',
      name: '鸿睿便民服务点',
      spot: '1号楼一层',
      areaM2: 64,
      category: null,
    },
  ],
  costs: [
    cost(
      'management',
      'management',
      '委托经营管理费',
      '莱阳鸿睿社区服务有限公司',
      '经营管理合同 2025-09',
      900,
      0,
      25,
    ),
    cost('power', 'power', '公共区域电费', '国网莱阳市供电公司', '电费单', 620, 180, 17),
  ],
}

/** An older compound with little to let. */
const small = (
  compoundId: string,
  name: string,
  tail: string,
  openingYuan: number,
  ending?: BooksPlan['ending'],
): BooksPlan => ({
  compoundId,
  monthsBack: 7,
  openingYuan,
  account: { holder: `${name}公共收益专户`, bank: '农商银行城区支行', tail },
  complaint: '社区服务大厅监督窗口',
  services: SERVICES.slice(0, 3),
  parkingYuan: 600 + (openingYuan % 900),
  ...(ending && { ending }),
  assets: [
    stall('便民摊位', '社区便民服务中心', 500),
    facility('快递柜场地', 'locker', '丰巢网络技术有限公司', 1_800, 'halfYear', '大门北侧'),
  ],
  costs: [cost('power', 'power', '公共区域电费', '供电公司', '电费单', 260, 90, 16)],
})

/** Every compound that keeps books: all but 鹤山小区, which has not begun. */
export const PLANS: readonly BooksPlan[] = [
  TIANRUN,
  small('xinhua', '新华小区', '4401', 9_300, 'unsigned'),
  small('hanlin', '翰林苑', '8827', 12_150, 'bankDiffers'),
  LIYUAN,
  small('ly-xinghua', '杏花小区', '1190', 6_420, 'bankUnsaid'),
  small('ly-wulong', '五龙小区', '1191', 5_870),
  small('ly-xianhe', '蚬河小区', '1192', 7_015),
  small('ly-wenhua', '文化路小区', '1193', 4_560),
  small('ly-jingqi', '旌旗小区', '1194', 8_240),
  small('ly-dasi', '大寺街小区', '1195', 3_980),
  small('ly-jinshan', '金山小区', '1196', 6_700),
  small('ly-changshan', '昌山小区', '1197', 5_120),
  small('ly-fushui', '富水小区', '1198', 4_075),
]

/** What comes every month, as the clerk has set it up. */
export const recurringOf = ({ costs }: BooksPlan): Recurring[] =>
  costs.map(({ id, category, words, party, isPerson, basis, yuan, spread, day }) => ({
    id,
    kind: 'pay',
    category,
    words,
    party,
    partyIsPerson: isPerson ?? false,
    basis,
    fen: spread === 0 ? yuan * 100 : null,
    day,
  }))
