import type { SlipKind } from '@domain/kernel'

/** Words about printed slips and whose they are. */
export const SLIP = {
  title: { order: '收到签好的点单纸', ballot: '收到填好的表决票' } satisfies Record<SlipKind, string>,
  scan: '扫单子上的码',
  digits: '单子上的 12 位数字',
  hint: '在方码下面，按它就能找到是哪一户',
  look: '找这一户',
  looking: '正在找',
  problem: {
    order: '请填点单纸方码下面的 12 位数字',
    ballot: '请填表决票方码下面的 12 位数字',
  } satisfies Record<SlipKind, string>,
} as const

/** What can be printed of a round of ordering. */
export const ROUND_PAPERS = {
  row: '打印点单纸和上门清单',
  rowNote: '选一栋楼，印给用不了手机的住户；收回来按码找到是哪一户',
  title: '打印',
  forms: '点单纸，一户一张',
  formsNote: (building: string) => `${building}，正反面；填好签字，由两个人各录一次`,
  form: '打印这一户的点单纸',
  doorList: '上门清单',
  doorListNote: '各层各户，没点的带方格',
} as const

/** What can be printed of a vote. */
export const VOTE_PAPERS = {
  row: '打印表决票',
  rowNote: '给用不了手机的业主，投票开始前就可以印',
  title: '打印表决票',
  ballots: (building: string) => `${building}的表决票`,
  ballotsNote: '一位业主一张；不写姓名，也看不出谁投过',
  ballot: '打印这一户的表决票',
  board: '公示栏用',
  result: { A4: '打印结果（A4）', A3: '公示栏大张（A3）' },
  withList: '打印结果，附选票清单（A4）',
  withListNote: '清单只有回执码和意见，没有姓名门牌',
} as const

/** What can be printed of the plans. */
export const PLAN_PAPERS = {
  sheet: { A4: '打印方案（A4）', A3: '公示栏大张（A3）' },
  note: '三种方案并排，每一项为什么排上或没排上',
} as const
