import type { MatterEventName } from '@domain/station'
import type { Majority } from '@domain/vote'
import type { WishEventName } from '@domain/wish'
import Taro from '@tarojs/taro'
import type { StepName } from '../copy/worksForms'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** An address with what it is about; what is not given is not in it. */
const about = (path: string, params: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${encodeURIComponent(value)}`,
  )
  return given.length > 0 ? `${path}?${given.join('&')}` : path
}
const openAbout = (path: string, params: Readonly<Record<string, string | number | undefined>>): void =>
  void Taro.navigateTo({ url: about(path, params) })

/** What an entry is begun with: its kind, and what is known of it already. */
export type PostParams = {
  readonly compound: string
  readonly kind?: 'opening' | 'receive' | 'pay' | 'allocate'
  readonly lease?: string
  readonly recurring?: string
  readonly bankLine?: string
  /** An earlier month that is still open; this one unless given. */
  readonly month?: string
}

/** What a draft of a vote is begun with: its title, what is asked, and the majority that needs. */
export type BegunVote = { readonly title: string; readonly ask: string; readonly majority: Majority }

/** Every way from one page to another: a page's address is written here and nowhere else. */
export const go = {
  matter: (id: string) => void Taro.navigateTo({ url: `/resident/matter/index?id=${id}` }),
  insteadMatter: (id: string) => void Taro.redirectTo({ url: `/resident/matter/index?id=${id}` }),
  raise: open('/resident/raise/index'),
  join: open('/resident/join/index'),
  rules: open('/resident/rules/index'),
  mine: open('/resident/mine/index'),
  statement: (compoundId: string, month: string) =>
    void Taro.navigateTo({ url: `/resident/statement/index?compound=${compoundId}&month=${month}` }),
  check: (compoundId: string) =>
    void Taro.navigateTo({ url: `/resident/check/index?compound=${compoundId}` }),
  assets: (compoundId: string) =>
    void Taro.navigateTo({ url: `/resident/assets/index?compound=${compoundId}` }),
  rollup: (compoundId: string) =>
    void Taro.navigateTo({ url: `/resident/rollup/index?compound=${compoundId}` }),
  privacy: open('/resident/welcome/index?read=1'),
  handle: (id: string, event: MatterEventName) =>
    void Taro.navigateTo({ url: `/workbench/handle/index?id=${id}&event=${event}` }),
  behalf: open('/workbench/behalf/index'),
  admit: open('/workbench/admit/index'),
  invite: (householdId?: string) =>
    void Taro.navigateTo({ url: `/workbench/admit/index?invite=${householdId ?? '1'}` }),
  reviews: open('/workbench/reviews/index'),
  posts: open('/workbench/posts/index'),
  roll: open('/workbench/roll/index'),
  scope: open('/workbench/scope/index'),
  desk: (compound?: string) => openAbout('/workbench/desk/index', { compound }),
  post: (params: PostParams) => openAbout('/workbench/post/index', params),
  insteadPost: (params: PostParams) => void Taro.redirectTo({ url: about('/workbench/post/index', params) }),
  entries: (compound?: string, month?: string) => openAbout('/workbench/entries/index', { compound, month }),
  correct: (act: 'reverse' | 'clear', compound: string, entry: { month: string; no: number }) =>
    openAbout('/workbench/correct/index', { act, compound, month: entry.month, no: entry.no }),
  register: (compound: string, asset?: string) =>
    openAbout('/workbench/assetEdit/index', { compound, asset }),
  decisions: (compound?: string) => openAbout('/workbench/decisions/index', { compound }),
  questions: (compound?: string) => openAbout('/workbench/questions/index', { compound }),
  recurring: (compound: string) => openAbout('/workbench/recurring/index', { compound }),
  account: (compound: string) => openAbout('/workbench/account/index', { compound }),
  standings: (place?: string) => openAbout('/workbench/standings/index', { place }),
  incomeRules: open('/workbench/incomeRules/index'),
  bank: (compound: string) => openAbout('/workbench/bank/index', { compound }),
  wallet: open('/points/wallet/index'),
  pointHistory: open('/points/history/index'),
  givePoints: open('/points/give/index'),
  offers: open('/points/offers/index'),
  activity: (id: string) => openAbout('/points/activity/index', { id }),
  organise: open('/pointsdesk/organise/index'),
  publishActivity: (compound: string) => openAbout('/pointsdesk/activityEdit/index', { compound }),
  insteadRoster: (id: string) => void Taro.redirectTo({ url: about('/pointsdesk/roster/index', { id }) }),
  roster: (id: string) => openAbout('/pointsdesk/roster/index', { id }),
  placeCode: (id: string) => openAbout('/pointsdesk/placeCode/index', { id }),
  signUpFor: (id: string) => openAbout('/pointsdesk/signUpFor/index', { id }),
  shop: open('/points/shop/index'),
  orders: open('/points/orders/index'),
  good: (good: string) => openAbout('/points/good/index', { good }),
  insteadOrders: () => void Taro.redirectTo({ url: '/points/orders/index' }),
  counter: open('/pointsdesk/counter/index'),
  shelf: (compound?: string) => openAbout('/pointsdesk/shelf/index', { compound }),
  goodEdit: (compound: string, good?: string) => openAbout('/pointsdesk/goodEdit/index', { compound, good }),
  wishes: open('/points/wishes/index'),
  wish: (id: string) => openAbout('/points/wish/index', { id }),
  insteadWish: (id: string) => void Taro.redirectTo({ url: about('/points/wish/index', { id }) }),
  wishStep: (id: string, event: WishEventName) => openAbout('/points/wishStep/index', { id, event }),
  newWish: (behalf?: '1') => openAbout('/points/wishNew/index', { behalf }),
  service: open('/points/service/index'),
  honours: open('/points/honours/index'),
  flag: (id: string) => openAbout('/pointsdesk/flag/index', { id }),
  pointTariff: open('/points/tariff/index'),
  deductions: open('/points/deductions/index'),
  deduction: (id: string) => openAbout('/points/deduction/index', { id }),
  tariffOf: (compound: string) => openAbout('/points/tariff/index', { compound }),
  pointsDesk: open('/pointsdesk/desk/index'),
  deduct: open('/pointsdesk/deduct/index'),
  appeals: open('/pointsdesk/appeals/index'),
  tariffEdit: (compound?: string) => openAbout('/pointsdesk/tariffEdit/index', { compound }),
  award: open('/pointsdesk/award/index'),
  aid: open('/pointsdesk/aid/index'),
  flags: open('/pointsdesk/flags/index'),
  rounds: (compound?: string) => openAbout('/menu/rounds/index', { compound }),
  menu: (compound: string) => openAbout('/menu/menu/index', { compound }),
  editMenu: (compound: string) => openAbout('/menu/menuEdit/index', { compound }),
  draftRound: (compound: string) => openAbout('/menu/roundDraft/index', { compound }),
  round: (round: string) => openAbout('/menu/round/index', { round }),
  insteadRound: (round: string) => void Taro.redirectTo({ url: about('/menu/round/index', { round }) }),
  order: (round: string) => openAbout('/menu/order/index', { round }),
  doors: (round: string) => openAbout('/menu/doors/index', { round }),
  paper: (round: string, household: string, label: string) =>
    openAbout('/menu/paper/index', { round, household, label }),
  papers: (round: string) => openAbout('/menu/papers/index', { round }),
  makePlan: (round: string) => openAbout('/menu/planMake/index', { round }),
  plan: (round: string) => openAbout('/menu/plan/index', { round }),
  insteadPlan: (round: string) => void Taro.redirectTo({ url: about('/menu/plan/index', { round }) }),
  people: open('/demo/people/index'),
  matters: () => void Taro.switchTab({ url: '/pages/matters/index' }),
  /** Back to the matter one came from, or there anew. */
  backToMatter: (id: string) => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.redirectTo({ url: `/resident/matter/index?id=${id}` })
  },
  /** Back to the wish one came from, or there anew. */
  backToWish: (id: string) => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.redirectTo({ url: about('/points/wish/index', { id }) })
  },
  votes: (compound?: string) => openAbout('/vote/list/index', { compound }),
  vote: (id: string) => openAbout('/vote/show/index', { id }),
  voteEdit: (compound: string, id?: string) => openAbout('/vote/edit/index', { compound, id }),
  /** A new draft about something decided elsewhere, such as an item of a plan. */
  voteAbout: (compound: string, begun: BegunVote) => openAbout('/vote/edit/index', { compound, ...begun }),
  voteManage: (id: string) => openAbout('/vote/manage/index', { id }),
  insteadVoteManage: (id: string) => void Taro.redirectTo({ url: about('/vote/manage/index', { id }) }),
  voteRoll: (id: string) => openAbout('/vote/roll/index', { id }),
  votePaper: (id: string, house?: string, label?: string) =>
    openAbout('/vote/paper/index', { id, house, label }),
  votePapers: (id: string) => openAbout('/vote/papers/index', { id }),
  voteReceipts: (id: string) => openAbout('/vote/receipts/index', { id }),
  voteBoard: (id: string) => openAbout('/vote/board/index', { id }),
  works: (compound?: string) => openAbout('/works/list/index', { compound }),
  project: (id: string) => openAbout('/works/project/index', { id }),
  worksMoney: (id: string) => openAbout('/works/money/index', { id }),
  worksPledges: (id: string) => openAbout('/works/pledges/index', { id }),
  worksStep: (act: StepName, id: string, about: Readonly<Record<string, string | number | undefined>> = {}) =>
    openAbout('/works/step/index', { act, id, ...about }),
  openFunding: (id: string) => openAbout('/works/funding/index', { id }),
  decideWork: (id: string) => openAbout('/works/decide/index', { id }),
  startWork: (id: string) => openAbout('/works/start/index', { id }),
  drawBooks: (id: string, pledge: string) => openAbout('/works/books/index', { id, pledge }),
  /** Back to the page one came from, or to the project anew. */
  backToProject: (id: string) => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.redirectTo({ url: about('/works/project/index', { id }) })
  },
  /** Back where one came from; the list of matters where one came from nowhere. */
  back: () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.switchTab({ url: '/pages/matters/index' })
  },
} as const

/** The sentence a page is shared under, with where it leads. */
export const shareOf = {
  matter: (id: string, title: string) => ({ title, path: `/resident/matter/index?id=${id}` }),
  matters: (title: string) => ({ title, path: '/pages/matters/index' }),
  disclosure: (title: string, view: 'income' | 'matters') => ({
    title,
    path: `/pages/disclosure/index?view=${view}`,
  }),
  /** `head` lets whoever opens the card see whether the month is still the one that was shared. */
  statement: (title: string, compoundId: string, month: string, head: string | null) => ({
    title,
    path: `/resident/statement/index?compound=${compoundId}&month=${month}${head ? `&head=${head.slice(0, 12)}` : ''}`,
  }),
  vote: (id: string, title: string) => ({ title, path: about('/vote/show/index', { id }) }),
  rules: (title: string) => ({ title, path: '/resident/rules/index' }),
  wishes: (title: string) => ({ title, path: '/points/wishes/index' }),
  wish: (id: string, title: string) => ({ title, path: `/points/wish/index?id=${id}` }),
  shop: (title: string) => ({ title, path: '/points/shop/index' }),
  honours: (title: string, compoundId: string) => ({
    title,
    path: `/points/honours/index?compound=${compoundId}`,
  }),
  points: (title: string) => ({ title, path: '/points/wallet/index' }),
  activity: (id: string, title: string) => ({ title, path: about('/points/activity/index', { id }) }),
  round: (title: string, round: string) => ({ title, path: about('/menu/round/index', { round }) }),
  plan: (title: string, round: string) => ({ title, path: about('/menu/plan/index', { round }) }),
  works: (title: string, compound: string) => ({ title, path: about('/works/list/index', { compound }) }),
  project: (title: string, id: string) => ({ title, path: about('/works/project/index', { id }) }),
  worksMoney: (title: string, id: string) => ({ title, path: about('/works/money/index', { id }) }),
}
