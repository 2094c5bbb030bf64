import type { WishStory } from './wishStories'

/** `n:0`, `n:1` … are neighbours of the compound who hold no post. */
export const WISHES_OF_LIYUAN: readonly WishStory[] = [
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
