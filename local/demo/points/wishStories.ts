import type { WishKind } from '@domain/wish'
import type { PhotoName } from '../photos'

/** What somebody does to a wish, so many days ago: claims it (for a day so many days on), brings it, says thank you, gives it up … */
export type WishMove =
  | readonly [daysAgo: number, does: 'claim', who: string, promisedIn: number]
  | readonly [daysAgo: number, does: 'deliver', who: string, words: string, photo: PhotoName]
  | readonly [
      daysAgo: number,
      does: 'thank' | 'giveUp' | 'notReceived' | 'withdraw',
      who: string,
      words: string,
    ]

/** A wish of the demo world: whose, who made it for them, and what became of it. What time does comes by itself. */
export type WishStory = {
  /** The person who wishes, or the name of somebody without a phone. */
  readonly who: string
  /** Where somebody without a phone lives. */
  readonly householdId?: string
  /** Who entered it for them. */
  readonly by?: string
  readonly kind: WishKind
  readonly title: string
  readonly words: string
  readonly contact: string
  readonly photo?: PhotoName
  readonly daysAgo: number
  readonly moves: readonly WishMove[]
}

/** `n:0`, `n:1` … are neighbours of the compound who hold no post. */
const TIANRUN: readonly WishStory[] = [
  {
    who: 'p-wang',
    kind: 'company',
    title: '想学会用手机挂号',
    words: '每次去医院都要排队，想请年轻人教我用手机挂号，教两回就行。',
    contact: '平时下午在家，敲门就行',
    daysAgo: 6,
    moves: [
      [4, 'claim', 'p-tenant', 5],
      [1, 'deliver', 'p-tenant', '教会了挂号和取消，还写了一张步骤纸贴在桌上。', 'receipt'],
    ],
  },
  {
    householdId: 'tianrun:3:2:402',
    who: '孙奶奶',
    by: 'p-unit-head',
    kind: 'service',
    title: '厨房的灯坏了，够不着',
    words: '孙奶奶 82 岁，一个人住，厨房灯坏了三天，灯泡已经买好，想请人帮忙换上。',
    contact: '先找单元长周桂芳，一起上门',
    photo: 'lamp',
    daysAgo: 2,
    moves: [],
  },
  {
    householdId: 'tianrun:6:1:201',
    who: '陈大爷',
    by: 'p-grid',
    kind: 'company',
    title: '想有人陪着去医院复查',
    words: '白内障手术后要去复查，子女在外地，想请一位邻居陪半天。',
    contact: '电话 0558-5123，找陈大爷',
    daysAgo: 3,
    moves: [[1, 'claim', 'p-wang-daughter', 3]],
  },
  {
    householdId: 'tianrun:3:1:502',
    who: '马阿姨',
    by: 'p-building-head',
    kind: 'thing',
    title: '想要一辆旧轮椅',
    words: '腿脚不便，想下楼晒太阳，旧的能推就行，用完可以还。',
    contact: '楼栋长张建国转告',
    daysAgo: 10,
    moves: [],
  },
  {
    householdId: 'tianrun:9:2:101',
    who: '吴爷爷',
    by: 'p-grid',
    kind: 'thing',
    title: '想要一台能听戏的收音机',
    words: '眼睛不好，爱听豫剧，原来的收音机摔坏了。',
    contact: '网格员刘敏带着去',
    daysAgo: 17,
    moves: [],
  },
  {
    householdId: 'tianrun:3:3:101',
    who: '郭奶奶',
    by: 'p-building-head',
    kind: 'thing',
    title: '冬天缺一床厚被子',
    words: '老房子冷，想要一床厚一点的被子，旧的洗干净也行。',
    contact: '楼栋长张建国转告',
    daysAgo: 16,
    moves: [
      [13, 'claim', 'n:3', 6],
      [9, 'deliver', 'n:3', '新弹的棉被，八斤重，已经铺好。', 'quilt'],
    ],
  },
  {
    who: 'n:8',
    kind: 'service',
    title: '请人帮忙修一下阳台的推拉门',
    words: '推拉门掉下轨道，一个人抬不动，半小时的事。',
    contact: '晚上七点后在家',
    daysAgo: 5,
    moves: [
      [4, 'claim', 'n:4', 6],
      [2, 'giveUp', 'n:4', '临时出差，下周才回来'],
    ],
  },
  {
    who: 'n:12',
    kind: 'company',
    title: '暑假里想有人教孩子下象棋',
    words: '孩子八岁，喜欢下象棋，家里没人会，想请一位爷爷教几回。',
    contact: '周末在家',
    daysAgo: 52,
    moves: [
      [50, 'claim', 'p-supervisor', 10],
      [44, 'deliver', 'p-supervisor', '教了三回，孩子已经会走马和炮了。', 'receipt'],
      [43, 'thank', 'n:12', '钱老师很有耐心，孩子天天盼着下棋，谢谢！'],
    ],
  },
  {
    householdId: 'tianrun:3:2:402',
    who: '孙奶奶',
    by: 'p-unit-head',
    kind: 'service',
    title: '想请人帮忙换季洗窗帘',
    words: '窗帘高，自己取不下来，想请人取下来、洗好再挂上。',
    contact: '先找单元长周桂芳',
    daysAgo: 33,
    moves: [
      [32, 'claim', 'n:6', 5],
      [29, 'deliver', 'n:6', '四幅窗帘都洗好挂上了。', 'quilt'],
      [28, 'thank', 'p-unit-head', '孙奶奶说屋里亮堂多了，让我谢谢这位邻居。'],
    ],
  },
  {
    householdId: 'tianrun:11:1:302',
    who: '田爷爷',
    by: 'p-secretary',
    kind: 'service',
    title: '想给家里装两个扶手',
    words: '卫生间地滑，摔过一次，扶手已经领到，想请会装的师傅。',
    contact: '小区书记李国强转告',
    daysAgo: 21,
    moves: [
      [20, 'claim', 'p-property-staff', 4],
      [18, 'deliver', 'p-property-staff', '马桶边和门口各装一个，试过很牢。', 'bulb'],
      [17, 'thank', 'p-secretary', '已上门看过，装得结实，田爷爷很满意。'],
    ],
  },
  {
    who: 'n:20',
    kind: 'thing',
    title: '想借一个学步车用两个月',
    words: '孩子快一岁了，用的时间短，想借一个。',
    contact: '微信群里叫我就行',
    daysAgo: 14,
    moves: [[12, 'withdraw', 'n:20', '亲戚家送来一个，谢谢大家']],
  },
]

const LIYUAN: readonly WishStory[] = [
  {
    who: 'p-ly-resident',
    kind: 'service',
    title: '想请人把旧沙发抬下楼',
    words: '沙发旧了要扔，五楼以下没有电梯，两个人抬一下就行。',
    contact: '白天都在家',
    daysAgo: 2,
    moves: [],
  },
  {
    householdId: 'ly-liyuan:5:2:201',
    who: '宋奶奶',
    by: 'p-ly-building-head',
    kind: 'thing',
    title: '想要一台老人用的大字电话',
    words: '听力不好，想要一台声音大、按键大的座机。',
    contact: '楼栋长姜卫东转告',
    daysAgo: 9,
    moves: [],
  },
  {
    who: 'n:2',
    kind: 'company',
    title: '想请人陪老人散散步',
    words: '父亲中风恢复期，白天家里没人，想请邻居每周陪走两回。',
    contact: '晚上联系我',
    daysAgo: 4,
    moves: [[2, 'claim', 'p-ly-tenant', 6]],
  },
  {
    householdId: 'ly-liyuan:5:2:302',
    who: '孟大娘',
    by: 'p-ly-building-head',
    kind: 'service',
    title: '厨房换一个亮一点的灯',
    words: '原来的灯太暗，切菜看不清，灯已经买好。',
    contact: '楼栋长姜卫东一起去',
    daysAgo: 5,
    moves: [
      [4, 'claim', 'n:5', 4],
      [1, 'deliver', 'n:5', '换好了，开关也紧了紧。', 'bulb'],
    ],
  },
  {
    householdId: 'ly-liyuan:12:2:101',
    who: '于爷爷',
    by: 'p-ly-secretary',
    kind: 'thing',
    title: '想要一台收音机听新闻',
    words: '旧的坏了修不好，想要一台能收短波的。',
    contact: '小区书记盖永胜转告',
    daysAgo: 24,
    moves: [
      [22, 'claim', 'p-ly-tenant', 5],
      [19, 'deliver', 'p-ly-tenant', '送去一台新的，台都调好了。', 'radio'],
      [18, 'thank', 'p-ly-secretary', '于爷爷每天都听，托我谢谢小邵。'],
    ],
  },
]

export const WISH_STORIES: Readonly<Record<string, readonly WishStory[]>> = {
  tianrun: TIANRUN,
  'ly-liyuan': LIYUAN,
}
