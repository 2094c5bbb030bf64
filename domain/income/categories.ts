import { keysOf } from '../kernel'

/**
 * Where public income comes from (facts C2: the union of 清远 §55, 潍坊 §49 and what the seed places name). `accrues` says whether it is expected by
 * contract and so belongs to an asset.
 */
export const INCOME = {
  parking: { name: '停车场地费', explains: '占用道路、绿地等共有场地停车', accrues: true },
  advert: { name: '广告收入', explains: '电梯、道闸、楼体、户外广告位', accrues: true },
  stall: { name: '场地摊位租赁', explains: '便民菜篮子、早餐摊等共有场地', accrues: true },
  premises: { name: '用房出租', explains: '物业用房、会所、公共区域出租', accrues: true },
  telecom: { name: '通信基站机房', explains: '公共电信设施占用场地', accrues: true },
  locker: { name: '快递柜等自助设备', explains: '快递柜、售水机、自助售货机', accrues: true },
  charging: { name: '充电桩', explains: '电动汽车、电动自行车充电场地', accrues: true },
  compensation: { name: '违约赔偿', explains: '侵占或损坏共有部分的补偿赔偿', accrues: false },
  interest: { name: '利息', explains: '账户孳息', accrues: false },
  other: { name: '其他收入', explains: '须写明来源', accrues: false },
} as const
export type IncomeCategory = keyof typeof INCOME

/** What may be deducted before the income belongs to the owners (民法典 §282: 扣除合理成本之后). Each names the contract it rests on. */
export const COST = {
  management: { name: '委托经营管理费', explains: '按委托合同' },
  tax: { name: '税费', explains: '按完税凭证' },
  power: { name: '公域电费', explains: '按电费单' },
  wages: { name: '员工工资', explains: '经营共有部分所用的人' },
  upkeep: { name: '维护费', explains: '维护取得收入的设施' },
} as const
export type CostCategory = keyof typeof COST

/** What is left belongs to the owners: where it may go, each with the decision it rests on (民法典 §283: 有约定按约定). */
export const ALLOCATION = {
  repairFund: { name: '补充维修资金' },
  facilities: { name: '设施维修更新' },
  committee: { name: '业委会经费' },
  audit: { name: '审计费' },
  offsetFee: { name: '折抵物业费' },
  other: { name: '其他分配' },
} as const
export type AllocationCategory = keyof typeof ALLOCATION

/** Where the money is: on the bank account, received and not yet there, paid and not yet gone from there; and what there was when the books began. */
export const HOLDINGS = {
  bank: { name: '银行存款' },
  transitIn: { name: '在途收入' },
  transitOut: { name: '在途支出' },
  opening: { name: '建账余额' },
} as const
export type Holding = keyof typeof HOLDINGS

export type Account =
  | Holding
  | `income:${IncomeCategory}`
  | `cost:${CostCategory}`
  | `allocation:${AllocationCategory}`

const prefixed = <P extends string, T extends object>(prefix: P, table: T) =>
  Object.entries(table).map(([key, { name }]) => [`${prefix}:${key}`, name] as const)

/** Every account with its name. */
export const ACCOUNT_NAMES = Object.fromEntries([
  ...Object.entries(HOLDINGS).map(([key, { name }]) => [key, name] as const),
  ...prefixed('income', INCOME),
  ...prefixed('cost', COST),
  ...prefixed('allocation', ALLOCATION),
]) as Readonly<Record<Account, string>>

export const ACCOUNTS = keysOf(ACCOUNT_NAMES)
/** Where money is; the others say where it came from or went to. */
export const MONEY = ['bank', 'transitIn', 'transitOut'] as const satisfies readonly Holding[]

export const INCOME_KEYS = keysOf(INCOME)
export const COST_KEYS = keysOf(COST)
export const ALLOCATION_KEYS = keysOf(ALLOCATION)
