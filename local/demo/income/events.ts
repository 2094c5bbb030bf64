import type { Asset, CheckedDraft, DecisionRecord, EntryRef, Voucher } from '@domain/income'
import { dueDays } from '@domain/income'
import { dayPlus } from '@domain/kernel'
import type { Bookkeeper } from './bookkeeper'
import type { BooksPlan } from './plans'

/** Something that happens in the books on a day. */
export type Happening = { readonly on: string; readonly happen: (keeper: Bookkeeper) => void }

export type Papers = { readonly receipt: Voucher; readonly slip: Voucher }
export type Month = {
  readonly month: string
  readonly plan: BooksPlan
  readonly assets: readonly Asset[]
  readonly papers: Papers
  /** Gives numbers from 0 up to 1. */
  readonly random: () => number
}

const day = (month: string, n: number): string => `${month}-${String(n).padStart(2, '0')}`
const monthNumber = (month: string): number => Number(month.slice(5))

/** The rents of a month, each a few days after it is due; the last ones of who has stopped paying are missing. */
export function rents({ month, plan, assets, papers, random }: Month, lastMonth: string): Happening[] {
  return assets.flatMap((asset, index) =>
    asset.leases.flatMap(lease => {
      const unpaid = plan.assets[index]?.lease?.unpaid ?? 0
      const owed = dueDays(lease, `${month}-01`, `${month}-31`)
      const behind = dueDays(lease, dayPlus(`${month}-28`, 4), `${lastMonth}-31`).length
      if (behind < unpaid) return []
      return owed.map(dueOn => {
        const late = dayPlus(dueOn, Math.floor(random() * 5))
        const on = late.startsWith(month) ? late : dueOn
        const draft: CheckedDraft = {
          kind: 'receive',
          on,
          fen: lease.rentFen,
          words: `${asset.name}${monthNumber(month)}月租金`,
          vouchers: [papers.slip],
          category: asset.category ?? 'other',
          party: lease.payer,
          partyIsPerson: lease.payerIsPerson,
          assetId: asset._id,
          leaseId: lease.id,
          inTransit: false,
        }
        return { on, happen: keeper => keeper.post({ draft, asset }) } satisfies Happening
      })
    }),
  )
}

/** Parking is taken in by hand and brought to the bank a few days later: the last week of a month is often on its way when the month ends. */
export function parking({ month, plan, papers, random }: Month): Happening[] {
  return [6, 13, 20, 28].flatMap(n => {
    const on = day(month, n)
    const fen = Math.round(plan.parkingYuan * (80 + random() * 40)) // in fen, a fifth up or down
    let ref: EntryRef | null = null
    const take: Happening = {
      on,
      happen: keeper => {
        ref = keeper.post({
          draft: {
            kind: 'receive',
            on,
            fen,
            words: `临时停车费（${monthNumber(month)}月${n}日止一周）`,
            vouchers: [papers.receipt],
            category: 'parking',
            party: '临时停放车辆',
            partyIsPerson: false,
            assetId: null,
            leaseId: null,
            inTransit: true,
          },
        })
      },
    }
    const bring: Happening = {
      on: dayPlus(on, n === 28 ? 5 : 2),
      happen: keeper => {
        if (ref) keeper.clear(ref, dayPlus(on, n === 28 ? 5 : 2), [papers.slip])
      },
    }
    return [take, bring]
  })
}

/** What comes every month. */
export const costs = ({ month, plan, papers, random }: Month): Happening[] =>
  plan.costs.map(({ id, category, words, party, isPerson, basis, yuan, spread, day: n }) => {
    const fen = yuan * 100 + Math.round((random() * 2 - 1) * spread * 100)
    const on = day(month, n)
    const draft: CheckedDraft = {
      kind: 'pay',
      on,
      fen,
      words: `${monthNumber(month)}月${words}`,
      vouchers: [papers.receipt],
      category,
      party,
      partyIsPerson: isPerson ?? false,
      basis,
      decisionIds: [],
      inTransit: false,
    }
    return { on, happen: keeper => void keeper.post({ draft, recurringId: id }) }
  })

/** Interest at the end of each quarter. */
export function interest({ month, papers, random, plan }: Month): Happening[] {
  if (monthNumber(month) % 3 !== 0) return []
  const on = day(month, 21)
  const draft: CheckedDraft = {
    kind: 'receive',
    on,
    fen: Math.round(plan.openingYuan * (0.05 + random() * 0.02)),
    words: '活期存款利息',
    vouchers: [papers.slip],
    category: 'interest',
    party: plan.account.bank,
    partyIsPerson: false,
    assetId: null,
    leaseId: null,
    inTransit: false,
  }
  return [{ on, happen: keeper => void keeper.post({ draft }) }]
}

type Allocation = {
  readonly yuan: number
  readonly category: (CheckedDraft & { kind: 'allocate' })['category']
  readonly words: string
  readonly party: string
  readonly basis: string
  readonly decisions: readonly DecisionRecord[]
}

/** Money given to the owners' purposes on a decision: as much as is decided by what there is free on that day, in yuan. */
export function allocation(
  { month, papers }: Month,
  n: number,
  decided: (freeYuan: number) => Allocation,
): Happening {
  const on = day(month, n)
  return {
    on,
    happen: keeper => {
      const what = decided(keeper.freeYuan(month))
      for (const decision of what.decisions) if (!keeper.decisions.has(decision._id)) keeper.decide(decision)
      keeper.post({
        draft: {
          kind: 'allocate',
          on,
          fen: what.yuan * 100,
          words: what.words,
          vouchers: [papers.receipt],
          category: what.category,
          party: what.party,
          partyIsPerson: false,
          basis: what.basis,
          decisionIds: what.decisions.map(({ _id }) => _id),
          inTransit: false,
        },
      })
    },
  }
}

/** An entry with a slip of the pen, taken back the next day and entered right. */
export function mistake({ month, papers }: Month): Happening[] {
  const on = day(month, 10)
  const draft = (fen: number): CheckedDraft => ({
    kind: 'receive',
    on,
    fen,
    words: '绿化带损坏赔偿',
    vouchers: [papers.receipt],
    category: 'compensation',
    party: '装修公司',
    partyIsPerson: false,
    assetId: null,
    leaseId: null,
    inTransit: false,
  })
  let wrong: EntryRef | null = null
  return [
    {
      on,
      happen: keeper => {
        wrong = keeper.post({ draft: draft(86_000) })
      },
    },
    {
      on: day(month, 11),
      happen: keeper => {
        if (wrong) keeper.reverse(wrong, day(month, 11), '金额多写了一个零，按收据更正', [papers.receipt])
        keeper.post({ draft: { ...draft(8_600), on: day(month, 11) } })
      },
    },
  ]
}
