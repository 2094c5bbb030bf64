import type { Door } from '@domain/menu'

/** What a door's letter and colour say. */
export const DOOR_STATES: Record<
  Door['state'],
  { readonly name: string; readonly letter: string; readonly note: string }
> = {
  none: { name: '没点', letter: '未', note: '还没有点单' },
  online: { name: '手机', letter: '手', note: '在手机上点过' },
  paper: { name: '纸质', letter: '纸', note: '签过纸质单，已算数' },
  once: { name: '录一次', letter: '一', note: '录了一次，等第二个人录' },
  differs: { name: '不一致', letter: '异', note: '两次录得不一样，等核对' },
}

export const DOORS = {
  title: '上门点单',
  building: '哪栋楼',
  other: '选别的楼',
  done: '已点单',
  doneSaid: (done: number, of: number) => `${done} 户，共 ${of} 户`,
  floor: (floor: number) => `${floor}层`,
  tap: '点一户，录他家签字的纸质单',
  door: (room: string, state: string) => `${room}，${state}`,
  none: '这里没有您负责的楼',
  noneNote: '如果刚被任命，请到“我的”下拉刷新。',
  unsent: (count: number) => `手机里还有 ${count} 份没发出去`,
  unsentNote: '有网络时点一下就发。',
  sendAll: '全部发出',
  sending: (done: number, of: number) => `正在发 ${done}／${of}`,
  sent: (count: number) => `发出了 ${count} 份`,
  sentSome: (done: number, left: number) => `发出了 ${done} 份，还有 ${left} 份没发成`,
  refused: '没有收：',
} as const

export const PAPER = {
  title: '录纸质单',
  first: '第一次录入',
  second: '第二次录入',
  firstNote: '照着签了字的纸质单点，录完再由另一个人录一次。',
  secondNote: (name: string) => `${name}录过一次。请只看照片，自己再录一遍。`,
  same: '这份单的第一次是您录的，第二次要由另一个人来录。',
  differs: '这户的两次录入不一样，正在核对，不用再录。',
  signedOn: '签字那天',
  photo: '签字页照片',
  photoHint: '拍清楚签名和勾的地方',
  photoMissing: '要有签字页的照片',
  ticked: (count: number) => `单上勾了 ${count} 项`,
  send: '录完了',
  sending: (done: number, of: number) => (of === 0 ? '正在发送' : `正在发照片 ${done}／${of}`),
  keptOffline: '没有网络，已存在手机里',
  keptOfflineNote: '有网络时到“上门点单”里点“全部发出”。',
  sureEmpty: '单上一项也没有勾？确定这样录吗？',
  outcomes: {
    once: { title: '录好了一次', note: '再由另一个人照着照片录一次，两次一样就算数。' },
    agreed: { title: '两次一致，已计入', note: '这户的点单已经算数。' },
    differs: { title: '两次不一致，已转核对', note: '由小区书记或社区干部看照片决定。' },
    settled: { title: '已经核对', note: '这户的点单已经算数。' },
  },
  next: '回到楼里',
  photoGone: '照片不在手机里了，请重新拍',
} as const

export const WAITING = {
  title: '纸质单',
  tabs: { once: '等第二次录入', differs: '不一致' },
  none: { once: '没有等第二次录入的', differs: '没有不一致的' },
  noneNote: '录过的单都在这里等着，直到算数。',
  about: (signed: string, name: string) => `${signed} 签字 · ${name}录过一次`,
  enter: '我来录第二次',
  own: '第一次是您录的，要由另一个人来录',
  notDecides: '由小区书记或社区干部核对',
  both: '两次录得不一样的地方',
  alike: (count: number) => `另外 ${count} 项两次一样`,
  yes: '勾了',
  no: '没勾',
  item: '项目',
  take: (name: string) => `照${name}录的`,
  correct: '都不对，自己点',
  choose: '照片上是怎样的',
  why: '为什么这样定',
  whyPlaceholder: '例如：照片上只勾了助餐',
  whyMissing: '请写一句为什么',
  choiceMissing: '请先选是怎样的',
  decide: '核对',
  settle: '就这样定',
  cancel: '先不核对',
  settled: '已核对',
} as const
