import {
  ADVISORY_NEED,
  areaInWords,
  CHOICES,
  type CheckFault,
  type Choice,
  headsInWords,
  lawInWords,
  type Measure,
  MODE_NOTES,
  type Mode,
  needInWords,
  type Share,
  VERDICTS,
  VOTE_STATES,
  type VoteState,
  WHY_NOT_IN_WORDS,
} from '@domain/vote'
import type { Tone } from '../components/Badge'

export const MODE_TONES: Record<Mode, Tone> = { advisory: 'calm', statutory: 'accent' }
export const STATE_TONES: Record<VoteState, Tone> = {
  drafted: 'quiet',
  rollOpen: 'warn',
  frozen: 'calm',
  noticed: 'calm',
  open: 'accent',
  closed: 'calm',
  published: 'quiet',
  cancelled: 'quiet',
}
export const STATE_NAMES: Record<VoteState, string> = VOTE_STATES

const PARTS = '零一二三四'

export const VOTES = {
  title: '小区表决',
  none: '还没有表决',
  noneNote: '小区的大事由业主一起决定，表决会出现在这里。',
  new: '发起表决',
  onMe: '业主共同决定的大事，在这里投票、看结果',
  openNow: (count: number) => `${count} 项正在投票`,
  /** «通过», «2 项通过，1 项没有通过»; of an advisory vote nothing passes. */
  outcome: (passed: readonly boolean[], mode: Mode): string => {
    const { passed: yes, not: no } = VERDICTS[mode]
    const count = passed.filter(one => one).length
    if (passed.length === 1) return count === 1 ? yes : no
    if (count === passed.length) return `${passed.length} 项都${yes}`
    return count === 0 ? `${passed.length} 项都${no}` : `${count} 项${yes}，${passed.length - count} 项${no}`
  },
  until: (day: string) => `投票到 ${day}`,
  from: (day: string) => `${day} 开始投票`,
  ended: (day: string) => `${day} 截止`,
  share: (title: string) => `小区表决：${title}`,
} as const

export const VOTE = {
  title: '表决',
  modeNotes: MODE_NOTES,
  modeShort: { advisory: '只听意见，没有法律效力', statutory: '按民法典第 278 条计票' } satisfies Record<
    Mode,
    string
  >,
  asked: '表决什么',
  law: lawInWords,
  needs: needInWords,
  advisoryNeeds: ADVISORY_NEED,
  when: '什么时候、按什么规则',
  rollUntil: (day: string) => `名册核对到 ${day}`,
  rollDay: '名册核对到',
  noticeDay: '公示',
  opensDay: '开始投票',
  closesDay: '最后一天',
  keeps: '一户几张票',
  silents: '计票规则',
  rollCode: '名册校验码',
  noticeCode: '公示校验码',
  listCode: '选票清单校验码',
  codeNote: '名册、议题和规则从公示起就锁定了。改动任何一处，校验码就会变。',
  cancelled: (why: string) => `已取消：${why}`,
  mine: '我的一票',
  missingNote: '名册上没有您这一户，现在不能投票。请申请加上。',
  missingLate: '名册上没有您这一户，名册已经锁定，不能再加。',
  mineNote: '不管有几套房、几个共有人，都只算一个人；面积加在一起算。',
  owner: (names: string) => `业主：${names}`,
  unknownOwner: '业主姓名还没有登记',
  notOnRoll: '您不在这次表决的业主名册上。租户和家人可以看结果，不能投票。',
  notOwner: '您在这一户不是登记的业主，不能替业主投票。您也是业主的，请核对名册。',
  notNamed: '名册上的业主姓名和您登记的不一样，请先核对名册。',
  opinion: '您的意见',
  cast: '投票',
  change: '修改我的票',
  sure: (choices: string) => `您选的是：${choices}。确定投票吗？`,
  mayChange: '截止前可以改，以最后一次为准。',
  mayNotChange: '投出去就不能改了，以第一次为准。',
  done: '已投票',
  chooseAll: '请对每一项都选一个意见',
  yours: (choices: string) => `您投的是：${choices}`,
  byPaper: '这是您交的纸票，两个人录入，内容一致。',
  byOther: '这是共有人投的票，一户只算一票。',
  conflict: '一户投了几张不一样的票，只按规则算其中一张。',
  receipt: '回执码',
  receiptNote: '公布以后，用它核对您的票有没有算进去、有没有被改。请不要给别人看。',
  tookPart: '多少人投了票',
  hidden: '截止以前，谁都看不到大家投了什么。',
  quorumHeads: '参与的人数',
  quorumArea: '参与的面积',
  board: '看各楼栋参与情况',
  settling: '投票已经截止，正在核对纸票，核完自动公布结果。',
} as const

export const ASKING = {
  title: '名册不对？',
  kind: '哪里不对',
  words: '请说明',
  wordsHint: '例如：房产证上还有我老伴的名字',
  send: '申请更正',
  open: '核对名册',
  add: '申请加上我们家',
  waiting: '您的更正申请正在处理',
  accepted: (answer: string) => `已更正：${answer}`,
  declined: (answer: string) => `没有更正：${answer}`,
  sent: '已提交',
} as const

const said = (isArea: boolean, count: number): string => (isArea ? areaInWords(count) : headsInWords(count))

export const RESULT = {
  title: '结果',
  consentHeads: '同意的人数',
  consentArea: '同意的面积',
  /** «358 人», «共 416 人», «需要 209 人» */
  lines: ({ part, of, needed }: Measure, isArea: boolean): string[] => [
    said(isArea, part),
    `共 ${said(isArea, of)}`,
    `需要 ${said(isArea, needed)}`,
  ],
  enough: ({ missing, isMet }: Measure, isArea: boolean): string =>
    isMet ? '够了' : `还差 ${said(isArea, missing)}`,
  mark: ({ n, d, isStrict }: Pick<Share, 'n' | 'd' | 'isStrict'>): string =>
    isStrict ? '圈上的刻度：一半，要超过它' : `圈上的刻度：${PARTS[d]}分之${PARTS[n]}`,
  verdict: (isPassed: boolean, mode: Mode): string => VERDICTS[mode][isPassed ? 'passed' : 'not'],
  passedNote: '参与和同意，人数和面积都够了。',
  choices: CHOICES,
  absent: '没有投票',
  ofAll: (heads: number) => `名册上的 ${headsInWords(heads)}`,
  silent: (heads: number) => `没投票的 ${headsInWords(heads)}按管理规约计入多数意见`,
  whyNot: WHY_NOT_IN_WORDS,
  conflicts: (count: number) => `有 ${count} 户投了不一样的票，每户只算一张。`,
  aside: (count: number) => `有 ${count} 张纸票没有录完，没有计入。`,
  question: (no: number) => `第 ${no} 项`,
} as const

export const CHECKING = {
  title: '核对我的票',
  note: '您的手机会自己算一遍：您的票在公布的清单里，和您投的一样，总数也对得上。',
  noneNote: '这次您没有投票。公布的清单谁都可以看，可以自己数一遍。',
  start: '核对我的票',
  again: '再核对一次',
  fine: '您的票已计入，和您投的一样',
  fineNote: (lines: number) => `清单共 ${lines} 张票，总数和公布的结果对得上。别人看不出哪一张是您的。`,
  wrong: '对不上',
  faults: {
    receipt: '回执码和您投的内容对不上。',
    missing: '公布的清单里没有您的票。',
    choices: '清单里写的和您投的不一样。',
    list: '公布的清单被改过：校验码不一样。',
    count: '清单加起来和公布的结果不一样。',
    remembered: '和您投票时这部手机记下的回执码不一样。如果您没有在别的手机上改过票，就是票被改了。',
  } satisfies Record<CheckFault, string>,
  todo: '请把这一页给小区书记、业委会和社区看，也可以在结果公布后一年内向法院提出撤销。',
  list: '看公布的选票清单',
  withheldTitle: '没有公布清单',
  withheld: '投票的不到 5 人，为了不让人猜出谁投了什么，没有公布清单。',
} as const

export const RECEIPTS = {
  title: '选票清单',
  note: '每一行是一张票：前面是回执码，后面是逐项投了什么。看不出是谁家的。',
  count: (lines: number) => `共 ${lines} 张票`,
  same: '清单没有被改过：手机算出的校验码和公布的一样',
  other: '清单被改过：手机算出的校验码和公布的不一样',
  choices: CHOICES,
  find: '按回执码找',
  findHint: '输入回执码的前几位',
  yours: '您的',
  none: '没有这个回执码',
} as const

export const choicesInWords = (choices: readonly Choice[]): string =>
  choices.length === 1
    ? CHOICES[choices[0] ?? 'abstain']
    : choices.map((choice, i) => `第 ${i + 1} 项${CHOICES[choice]}`).join('，')
