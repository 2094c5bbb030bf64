import { sentenceFrom } from '../../kernel'

/** Why a bank line is suggested to be something, or why it is not. */
const BECAUSE = {
  party: '付款人是{name}',
  contract: '写明了合同号 {name}',
  asset: '摘要写了“{name}”',
  arrear: '金额正好是应收的 {yuan} 元',
  oneRent: '金额是一期租金',
  rents: '金额是 {count} 期租金',
  ahead: '目前不欠租，算预交',
  onItsWay: '和在途的{ref}金额相同',
  booked: '{ref}已经手工记过同样的金额',
  recurringParty: '对方是{name}',
  recurringWords: '摘要写了“{name}”',
  usual: '金额和每月一样',
  everyMonth: '每月都有这一项',
  interest: '摘要写明是利息',
  none: '没有对得上的租金、在途款或固定收支。',
  closed: '{month} 已经结账。记过的点“不用入账”；漏记的请手工记在本月。',
  amount: '付款人像是“{name}”的承租人，但金额不是租金 {rent} 元的整数倍，也不是应收的 {arrear} 元。',
  paidAhead: '{name}已经预交一年，请核对后手工记账。',
  several: '{names}都对得上，请您来选。',
  rivals: '有 {count} 行都像{name}，请您来选。',
} as const
export type Because = keyof typeof BECAUSE

export const because = (code: Because, facts?: Readonly<Record<string, string | number>>): string =>
  sentenceFrom(BECAUSE, facts ? { code, facts } : { code })

/** Reasons together, as one sentence. */
export const sentence = (reasons: readonly string[]): string => `${reasons.join('，')}。`
