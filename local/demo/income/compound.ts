import {
  type Asset,
  type DecisionRecord,
  defaultRules,
  drawDayOf,
  newBooks,
  publishDayOf,
  type Signer,
} from '@domain/income'
import { dayOf, dayPlus, momentOf, monthOf, monthPlus } from '@domain/kernel'
import type { Place } from '@domain/place'
import { chance, seedOf } from '../random'
import { Bookkeeper, type Clerk } from './bookkeeper'
import {
  allocation,
  costs,
  type Happening,
  interest,
  type Month,
  mistake,
  type Papers,
  parking,
  rents,
} from './events'
import { type BooksPlan, recurringOf } from './plans'

/** Who keeps, checks and decides in a compound. */
export type Hands = {
  readonly clerk: Clerk
  readonly secretary: Clerk
  readonly committee: Signer
  readonly supervisor: Signer
}

/** The register of a plan, its leases begun so many months before this one. */
export function assetsOf(plan: BooksPlan, compound: Place, thisMonth: string): Asset[] {
  return plan.assets.map(({ areaM2, category, lease, ...asset }, index) => {
    const fromOn = lease ? `${monthPlus(thisMonth, -lease.monthsBack)}-05` : ''
    return {
      _id: `${compound._id}-asset-${String(index + 1).padStart(2, '0')}`,
      compoundId: compound._id,
      path: compound.path,
      ...asset,
      areaCentiM2: areaM2 ? areaM2 * 100 : null,
      category,
      leases: lease
        ? [
            {
              id: `${compound._id}-lease-${String(index + 1).padStart(2, '0')}`,
              contractNo: `${fromOn.slice(0, 4)}-租-${String(index + 1).padStart(2, '0')}`,
              payer: lease.payer,
              payerIsPerson: lease.isPerson ?? false,
              rentFen: lease.rentYuan * 100,
              per: lease.per,
              fromOn,
              untilOn: dayPlus(`${monthPlus(thisMonth, lease.forMonths - lease.monthsBack)}-05`, -1),
            },
          ]
        : [],
      retired: false,
      revision: 1,
    }
  })
}

function decisionOf(
  compound: Place,
  hands: Hands,
  about: Pick<DecisionRecord, '_id' | 'kind' | 'no' | 'subject' | 'heldOn' | 'minutes' | 'limitFen'>,
): DecisionRecord {
  const { secretary } = hands
  return {
    compoundId: compound._id,
    path: compound.path,
    chair: secretary.name,
    attended: about.kind === 'branch' ? 9 : about.kind === 'owners' ? 396 : 402,
    papers: [],
    agreed: true,
    spentFen: 0,
    byId: secretary.personId,
    byName: secretary.name,
    at: momentOf(about.heldOn, 18 * 60),
    ...about,
  }
}

/** What is spent for the owners over the months: some to the repair fund each half year, and one large repair. */
function spendings(
  compound: Place,
  plan: BooksPlan,
  hands: Hands,
  months: readonly string[],
  of: (month: string) => Month,
) {
  const [first] = months as [string]
  const { gate } = defaultRules(compound.path.district ?? '')
  const covenant = decisionOf(compound, hands, {
    _id: `${compound._id}-decision-covenant`,
    kind: 'covenant',
    no: '第18条',
    subject: '公共收益的一半补充维修资金，业委会工作经费每季不超过600元',
    heldOn: dayPlus(`${first}-01`, -200),
    minutes:
      '业主大会通过的管理规约第18条：公共收益扣除成本后，半数以上补充专项维修资金，业委会工作经费每季不超过600元，其余用于公共设施维修更新。',
    limitFen: null,
  })
  /** Half of what is free, as the covenant says, and no more than a usual half year brings. */
  const fundOf = (freeYuan: number) =>
    Math.min(Math.round((plan.openingYuan * 1.4) / 100), Math.floor(freeYuan / 2 / 100)) * 100
  const happenings: Happening[] = months.flatMap(month => {
    const number = Number(month.slice(5))
    const quarterly = allocation(of(month), 24, freeYuan => ({
      yuan: Math.min(600, freeYuan),
      category: 'committee',
      words: `第${Math.ceil(number / 3)}季度业委会工作经费`,
      party: '业主委员会',
      basis: '管理规约第18条',
      decisions: [covenant],
    }))
    const discussed = (fund: number) =>
      decisionOf(compound, hands, {
        _id: `${compound._id}-decision-fund-${month}`,
        kind: 'branch',
        no: `${number}月第1号`,
        subject: '半年公共收益补充专项维修资金',
        heldOn: `${month}-12`,
        minutes: `参会党员一致同意：按管理规约第18条，把这半年结余中的${fund}元补充专项维修资金。`,
        limitFen: fund * 100,
      })
    const halfYearly = allocation(of(month), 27, freeYuan => {
      const fund = fundOf(freeYuan)
      return {
        yuan: fund,
        category: 'repairFund',
        words: '补充专项维修资金',
        party: '专项维修资金专户',
        basis: '管理规约第18条',
        decisions: fund * 100 >= gate.eachFromFen ? [covenant, discussed(fund)] : [covenant],
      }
    })
    return [...(number % 3 === 2 ? [quarterly] : []), ...(number % 6 === 0 ? [halfYearly] : [])]
  })
  return { happenings, covenant }
}

/** 天润花园 changed the doors of a building for a sum that needed both the branch and the owners. */
function largeRepair(compound: Place, hands: Hands, of: (month: string) => Month, month: string): Happening {
  const heldOn = dayPlus(`${month}-01`, -18)
  const branch = decisionOf(compound, hands, {
    _id: `${compound._id}-decision-branch-1`,
    kind: 'branch',
    no: '第6号',
    subject: '更换3号楼三个单元的单元门',
    heldOn,
    minutes:
      '参会党员9人。3号楼单元门锈蚀严重，两次维修仍关不严，冬天跑风、夜里不安全。三家报价，最低12,600元。一致同意，从公共收益列支。',
    limitFen: 1_260_000,
  })
  const owners = decisionOf(compound, hands, {
    _id: `${compound._id}-decision-owners-1`,
    kind: 'owners',
    no: '第2次业主大会第1项',
    subject: '公共收益用于3号楼单元门更换',
    heldOn: dayPlus(heldOn, 6),
    minutes: '发出表决票528张，收回396张，同意371张，占参与表决人数的93.7%、面积的94.1%，通过。',
    limitFen: 1_260_000,
  })
  return allocation(of(month), 12, () => ({
    yuan: 12_600,
    category: 'facilities',
    words: '更换3号楼单元门三樘',
    party: '亳州安居门业有限公司',
    basis: '采购合同 TR-门-01',
    decisions: [branch, owners],
  }))
}

/** Lives one compound's books up to `now`. */
export function livedBooks(plan: BooksPlan, compound: Place, hands: Hands, papers: Papers, now: number) {
  const thisMonth = monthOf(now)
  const today = dayOf(now)
  const firstMonth = monthPlus(thisMonth, -plan.monthsBack)
  const rules = defaultRules(compound.path.district ?? '')
  const assets = assetsOf(plan, compound, thisMonth)
  const { account, complaint, services } = plan
  const begun = newBooks(
    { account, complaint, services: [...services], firstMonth },
    { id: compound._id, name: compound.name, path: compound.path },
    rules,
    now,
  )
  if (!begun.ok) throw new Error(begun.refusal.code)
  const books = { ...begun.value, recurring: recurringOf(plan) }
  const hasCommittee = hands.committee.role === 'ownersCommittee'
  const keeper = new Bookkeeper(books, rules, hands.clerk, hasCommittee)
  const random = chance(seedOf(compound._id))
  const of = (month: string): Month => ({ month, plan, assets, papers, random })
  const months = Array.from({ length: plan.monthsBack + 1 }, (_, i) => monthPlus(firstMonth, i))
  const { happenings, covenant } = spendings(compound, plan, hands, months, of)
  keeper.decide(covenant)
  keeper.post({
    draft: {
      kind: 'opening',
      on: `${firstMonth}-01`,
      fen: plan.openingYuan * 100,
      words: '建账时银行存款余额',
      vouchers: [papers.slip],
    },
  })
  const isLarge = plan.compoundId === 'tianrun'
  const all = [
    ...happenings,
    ...months.flatMap(month => [
      ...rents(of(month), monthPlus(thisMonth, -1)),
      ...parking(of(month)),
      ...costs(of(month)),
      ...interest(of(month)),
    ]),
    ...(isLarge
      ? [...mistake(of(monthPlus(thisMonth, -1))), largeRepair(compound, hands, of, monthPlus(thisMonth, -4))]
      : []),
  ]
  const closings = months
    .slice(0, -1)
    .map(month => ({ on: drawDayOf(month, rules), happen: () => endMonth(month) }))
  const isLastOver = (month: string) => month === monthPlus(thisMonth, -1)

  function endMonth(month: string): void {
    const ending = isLastOver(month) ? plan.ending : undefined
    if (ending === 'drawnToday') return
    if (ending !== 'bankUnsaid') keeper.bankSays(month, ending === 'bankDiffers' ? -30_000 : 0)
    keeper.draw(month, assets)
    const signedOn = dayPlus(drawDayOf(month, rules), 2)
    if (ending === 'unsigned') {
      const forcedOn = dayPlus(publishDayOf(month, rules), 1)
      if (forcedOn > today) return
      keeper.publish(month, forcedOn)
      return
    }
    if (signedOn > today) return
    keeper.sign(
      month,
      [hands.committee, hands.supervisor],
      signedOn,
      ending === 'bankDiffers' ? '银行少300元，请物业查明后说明' : '',
    )
    keeper.publish(month, signedOn)
  }

  /** Drawn up late, today: waiting for its signatures. */
  function drawToday(month: string): void {
    if (today <= drawDayOf(month, rules)) return
    keeper.bankSays(month)
    keeper.draw(month, assets, today)
  }

  for (const { on, happen } of [...all, ...closings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    if (on <= today) happen(keeper)
  if (plan.ending === 'drawnToday') drawToday(monthPlus(thisMonth, -1))
  return { keeper, assets }
}
