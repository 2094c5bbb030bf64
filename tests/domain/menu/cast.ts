import { DAY_MS, momentOf } from '@domain/kernel'
import {
  draftedRound,
  draftMenu,
  newOrder,
  type Order,
  openedRound,
  type Round,
  type RoundDraft,
} from '@domain/menu'
import { must } from '../station/walk'

export const NOW = momentOf('2026-11-10', 9 * 60)
export const HERE = { district: 'd', compound: 'c' }
export const DRAFT: RoundDraft = {
  title: '2026年改造点单',
  words: '',
  opensAt: NOW,
  closesAt: NOW + 20 * DAY_MS,
  budgetFen: 300_000_000,
  sources: '政府补助和公共收益',
  mergeRule: 'lastCounts',
}
export const MENU = draftMenu('c', HERE)
export const drafted = (changes: Partial<RoundDraft> = {}): Round =>
  must(
    draftedRound({ ...DRAFT, ...changes }, MENU, null, {
      compoundName: '测试小区',
      byName: '李国强',
      now: NOW,
    }),
  )
export const open = (changes: Partial<RoundDraft> = {}): Round =>
  must(openedRound(drafted(changes), { households: 100, areaCentiM2: 900_000 }, NOW))

export const HOME = {
  householdId: 'c:1:1:101',
  path: { ...HERE, building: 'c:1', unit: 'c:1:1', household: 'c:1:1:101' },
  label: '测试小区 1号楼 1单元 101',
}
export const blank = (round: Round): Order => newOrder(round, HOME)
export const by = (personId: string, now = NOW + DAY_MS) => ({ personId, name: personId, now })
