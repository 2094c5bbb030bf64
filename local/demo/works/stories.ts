import type { Pledge } from '@domain/works'
import type { PhotoFiles } from '../matters'
import type { Home, Site } from './site'

type Cast = { readonly homes: readonly Home[]; readonly photos: PhotoFiles }
type Story = (site: Site, cast: Cast) => void

const OFFICE = '城厢街道办事处'
const CITY = { builder: '莱阳市政工程有限公司', phone: '0535-7210110' }
const HALL = { builder: '莱阳鸿建装饰工程有限公司', phone: '0535-7336200' }

/** A share of what was contracted for is paid, with the builder's invoice. */
function paid(
  site: Site,
  [pledge]: readonly Pledge[],
  fen: number,
  words: string,
  daysAgo: number,
  file: string,
): void {
  if (!pledge) throw new Error('nobody gives')
  site.money('receive', pledge, pledge.fund, fen, '补助资金到账', daysAgo + 1)
  site.money('pay', null, pledge.fund, fen, words, daysAgo, [file])
}

/** How each project of 梨园's adopted plan has gone since: one in every state. */
export const STORIES: Readonly<Record<string, Story>> = {
  stairs: (site, { homes, photos }) => {
    site.raise(95, 20)
    const givers = site.fill(OFFICE, 90)
    site.close(88)
    site.start(
      { ...HALL, fen: 45_600_000, warrantyMonths: 24 },
      80,
      [
        ['样板楼道', 12],
        ['1—12号楼', 30],
        ['13—23号楼', 50],
      ],
      52,
    )
    site.reach(1, 70, { words: '5号楼 1单元做样板，居民看过再铺开', photos: [photos.steps] })
    paid(site, givers, 13_680_000, '首付款 30%', 69, photos.receipt)
    site.reach(2, 51, { words: '墙面、扶手、感应灯完成', photos: [photos.steps, photos.lamp] })
    site.reach(3, 32, { words: '', photos: [photos.steps] })
    paid(site, givers, 27_360_000, '进度款 60%', 31, photos.receipt)
    site.finish('50 个单元全部完成，请大家看看楼道', 30)
    for (const home of homes.slice(0, 41)) site.judge(home, 'fit', '', 27)
    for (const home of homes.slice(41, 43))
      site.judge(home, 'unfit', '四楼到五楼的扶手有毛刺', 26, '已打磨，请再看看')
    site.endCheck()
  },
  septic: (site, { photos }) => {
    site.raise(95, 15)
    const givers = site.fill(OFFICE, 92)
    site.close(90)
    site.start(
      { ...CITY, fen: 20_240_000, warrantyMonths: 12 },
      84,
      [
        ['清掏', 10],
        ['换井盖', 30],
      ],
      30,
    )
    site.reach(1, 76, { words: '23 处全部清掏', photos: [photos.road] })
    site.reach(2, 58, { words: '换上防坠井盖 61 个', photos: [photos.road] })
    paid(site, givers, 20_240_000, '工程款', 50, photos.receipt)
    site.finish('管井修好，请验收', 48)
    site.endCheck()
  },
  fire: (site, { homes, photos }) => {
    site.raise(94, 20)
    const givers = site.fill(OFFICE, 88)
    site.close(80)
    site.start(
      { ...CITY, fen: 27_600_000, warrantyMonths: 24 },
      66,
      [
        ['水泵和管网', 25],
        ['消火栓箱', 55],
      ],
      60,
    )
    site.reach(1, 45, { words: '水压试验 0.6 兆帕，合格', photos: [photos.water] })
    paid(site, givers, 8_280_000, '首付款 30%', 44, photos.receipt)
    site.reach(2, 5, { words: '', photos: [photos.water] })
    site.finish('消火栓有水了，请各楼看看', 4)
    for (const home of homes.slice(60, 78)) site.judge(home, 'fit', '', 3)
    site.judge(homes[80] as Home, 'unfit', '地下室的消火栓箱门打不开', 2.5, '门锁已换，钥匙在物业')
    site.judge(homes[83] as Home, 'unfit', '消防通道划线被车压着，没法通行', 1)
  },
  roof: (site, { photos }) => {
    site.raise(95, 20)
    const givers = site.fill(OFFICE, 90)
    site.close(84)
    site.start(
      { ...CITY, fen: 118_560_000, warrantyMonths: 60 },
      60,
      [
        ['1—8号楼', 20],
        ['9—16号楼', 54],
        ['17—23号楼', 88],
      ],
      90,
    )
    site.reach(1, 38, { words: '闭水 24 小时不漏', photos: [photos.roof] })
    paid(site, givers, 35_568_000, '首付款 30%', 57, photos.receipt)
    paid(site, givers, 30_000_000, '第一批楼完工进度款', 36, photos.receipt)
  },
  drain: site => {
    site.raise(40, 20)
    site.fill(OFFICE, 33)
    site.close(25)
  },
  light: (site, { homes }) => {
    site.raise(11, 20, {
      onShort: 'cover',
      coverer: OFFICE,
      words: '每户按面积大约一百元，自愿认，多少都行。',
    })
    site.unit(OFFICE, 'government', 16_000_000, 9)
    homes.slice(0, 168).map((home, i) => site.household(home, 5_000 + (i % 4) * 5_000, 9 - i / 24))
  },
  sports: () => undefined,
  elderly: (site, { homes }) => {
    site.raise(32, 20, { onShort: 'extend', words: '食堂开办以后，出过资的户优先办卡。' })
    site.unit('莱阳农商银行', 'partners', 24_000_000, 28)
    site.unit('梨乡食品有限公司', 'partners', 12_000_000, 20)
    homes.slice(100, 142).map((home, i) => site.household(home, 20_000, 30 - i / 4))
    site.close()
  },
  children: (site, { homes }) => {
    site.raise(60, 30)
    const [first] = homes.slice(200, 209).map((home, i) => site.household(home, 30_000, 55 - i))
    if (first) site.money('receive', first, first.fund, 30_000, '现金交到居委会', 50)
    site.close()
    if (first) site.money('refund', first, first.fund, 20_000, '退回第一笔', 27)
  },
  lockers: (site, { photos }) => {
    site.raise(90, 10)
    const [giver] = site.fill('莱阳邮政分公司', 86)
    site.close(85)
    site.start(
      { builder: '山东速柜科技有限公司', phone: '0535-8866000', fen: 9_200_000, warrantyMonths: 12 },
      70,
      [['安装 6 组', 20]],
      25,
    )
    site.reach(1, 53, { words: '六组全部通电', photos: [photos.charger] })
    if (giver) site.money('draw', giver, giver.fund, 9_200_000, '邮政公司直接付给厂家', 52, [photos.receipt])
    site.finish('柜子能用了', 50)
    site.endCheck()
  },
  shops: site => {
    site.stop('改变共有部分用途，业主表决没有达到四分之三', 40)
  },
}
