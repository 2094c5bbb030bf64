import type { PhotoName } from '../photos'
import { LIVES, type Life, type Work } from './lives'
import type { Told } from './story'

/** A matter of the demo world: what its raiser says, its life, and the pictures by their names. */
export type Scripted = Omit<Told, 'photos' | 'raiser'> & {
  readonly life: Life
  readonly photos?: readonly PhotoName[]
  /** A person of the cast, by id. */
  readonly by?: string
}
type More = Partial<Omit<Scripted, 'title' | 'words' | 'spot' | 'entryId' | 'life'>>

export const script = (
  title: string,
  words: string,
  spot: string,
  entryId: string,
  life: Life,
  more: More = {},
): Scripted => ({ title, words, spot, entryId, life, ...more })

export const work = (what: string, result: string, owner = '物业公司'): Work => ({ what, owner, result })

const FRESH: readonly Scripted[] = [
  script(
    '3号楼2单元楼道灯坏了半个月',
    '二楼到三楼的灯一直不亮，晚上回家摸黑上楼，老人怕摔跤，希望尽快修好。',
    '3号楼 2单元 二至三层',
    'facilities',
    LIVES.raised(1),
    { by: 'p-wang', photos: ['lamp'], supports: 6 },
  ),
  script(
    '南门口快递柜前总被堵住',
    '晚上七八点外卖车、私家车都停在快递柜前，取件和行人都过不去。',
    '南门',
    'parking',
    LIVES.raised(6),
    {
      supports: 9,
      photos: ['parking'],
    },
  ),
  script(
    '希望垃圾分类亭加个洗手池',
    '投完厨余垃圾没地方洗手，夏天味道也大。',
    '8号楼西侧',
    'environment',
    LIVES.raised(11),
    { supports: 4 },
  ),
  script(
    '地下室渗水快漫到配电箱',
    '昨晚下雨后 6号楼地下室积水，离配电箱只有一拃高，很危险。',
    '6号楼地下室',
    'facilities',
    LIVES.raised(1.5),
    {
      urgency: 'urgent',
      photos: ['water'],
      supports: 15,
    },
  ),
  script(
    '广场舞音响声音太大',
    '每晚八点半还在放，孩子写作业受影响，想商量一个结束时间。',
    '中心广场',
    'neighbours',
    LIVES.raisedLate(4),
    { supports: 12 },
  ),
  script(
    '单元门禁坏了陌生人随便进',
    '10号楼三个单元门禁都不灵，最近有人上门推销，住户不放心。',
    '10号楼',
    'security',
    LIVES.raisedLateTwice(5),
    {
      supports: 18,
    },
  ),
  script(
    '想在东侧空地加两条长椅',
    '接孩子的老人没地方坐，东侧空地平整，放两条长椅就好。',
    '东侧空地',
    'facilities',
    LIVES.raised(9),
    {
      channel: 'wishBox',
      forResident: '孙德福',
      urgency: 'long',
    },
  ),
]

const ACCEPTED: readonly Scripted[] = [
  script(
    '儿童滑梯扶手松动',
    '滑梯右边扶手晃得厉害，孩子抓着会摔。',
    '儿童乐园',
    'facilities',
    LIVES.accepted(6),
    { supports: 11, photos: ['slide'] },
  ),
  script(
    '外墙瓷砖掉落砸到车',
    '9号楼北面又掉瓷砖，上周砸了一辆车，幸好没伤人。',
    '9号楼北侧',
    'renovation',
    LIVES.accepted(9, 'community'),
    {
      supports: 27,
    },
  ),
  script(
    '楼上漏水泡了我家天花板',
    '去年到现在漏了三次，找楼上几次都说不是他家的事。',
    '5号楼 1单元 402',
    'neighbours',
    LIVES.pulledUp(5, 'dispute', '漏水原因双方各执一词，已吵过两次，属于矛盾纠纷'),
    {
      by: 'p-tenant',
      photos: ['water'],
    },
  ),
  script(
    '沿街商铺油烟直排小区',
    '晚饭时间油烟味进家里，窗都不敢开，牵涉三家饭店。',
    '西侧商铺',
    'environment',
    LIVES.pulledUp(7, 'manyBodies', '涉及三家商户、城管和市场监管，多个主体'),
    {
      supports: 22,
    },
  ),
  script(
    '公共收益去年的账想看明白',
    '电梯广告和停车费一年有多少、花在哪里，希望贴出来。',
    '天润花园',
    'funds',
    LIVES.sentDown(8),
    { supports: 31, by: 'p-committee' },
  ),
]

const TALKING: readonly Scripted[] = [
  script(
    '电动车充电棚位置怎么定',
    '现在都飞线充电，很危险，建议在 7号楼北边建棚，但有住户嫌近。',
    '7号楼北侧',
    'parking',
    LIVES.deliberating(5, 'small', work('建 40 位充电棚', '')),
    {
      supports: 24,
      photos: ['charger'],
    },
  ),
  script(
    '小区南北门要不要都装车牌识别',
    '外来车辆太多，装了又怕影响访客，大家商量一下。',
    '南门、北门',
    'parking',
    LIVES.deliberating(10, 'major', work('装车牌识别', '')),
    {
      supports: 19,
    },
  ),
  script(
    '雨污水管一到夏天就返水',
    '一楼几户每年被淹，是小区外面主管道的问题，物业修不了。',
    '1号楼至4号楼一层',
    'renovation',
    LIVES.deliberating(6, 'hard', work('改造管网', '')),
    {
      supports: 26,
      photos: ['water'],
    },
  ),
  script(
    '二楼棋牌室吵到半夜',
    '居民楼里开棋牌室，天天到十一二点，说了也不听。',
    '11号楼 2单元',
    'neighbours',
    LIVES.withExpert(5, work('约定营业时间', '')),
    { supports: 8 },
  ),
  script(
    '北门保安亭挪到里面一点',
    '保安亭占了人行道，推婴儿车过不去。',
    '北门',
    'security',
    LIVES.deliberating(12, 'late', work('移位', '')),
    { supports: 5 },
  ),
]

const WORKING: readonly Scripted[] = [
  script(
    '4号楼屋面防水重做',
    '顶楼三户下雨就漏，补了两次没用，想动用维修资金重做。',
    '4号楼屋面',
    'renovation',
    LIVES.working(
      20,
      'small',
      work('4号楼屋面防水重做', '', '物业公司工程部'),
      '已搭好脚手架，先铲除旧防水层',
    ),
    {
      supports: 14,
      photos: ['roof'],
      by: 'p-secretary',
    },
  ),
  script(
    '监控死角补装摄像头',
    '车棚和东南角没有监控，丢了两次电瓶。',
    '车棚、东南角',
    'security',
    LIVES.working(30, 'small', work('补装 6 个摄像头', '')),
    { supports: 21 },
  ),
  script(
    '中心路坑洼积水',
    '下雨就成水坑，电动车老是打滑。',
    '中心路',
    'facilities',
    LIVES.working(
      26,
      'major',
      work('中心路铺沥青 320 米', '', '社区合伙人建工公司'),
      '已铺完 120 米，请绕行',
    ),
    {
      supports: 28,
      photos: ['road'],
    },
  ),
  script(
    '燃气老旧管道更换',
    '楼道里的燃气管锈得厉害，大家都担心。',
    '1号楼至6号楼',
    'renovation',
    LIVES.working(36, 'hard', work('更换庭院燃气管', '', '燃气公司'), '燃气公司已完成测量，下周一开挖'),
    {
      supports: 30,
      urgency: 'long',
    },
  ),
  script(
    '绿化带枯树要清理',
    '大风天有枯枝掉下来，12号楼前后有五棵。',
    '12号楼',
    'environment',
    LIVES.working(18, 'small', work('清理枯树五棵并补种', '')),
    { supports: 7 },
  ),
  script(
    '电梯加装意见不统一',
    '1号楼想加装电梯，一楼两户不同意，已经商量了几轮。',
    '1号楼 3单元',
    'renovation',
    LIVES.paused(10, work('加装电梯方案公示', ''), '等待住建部门出具加装电梯规划意见'),
    {
      supports: 10,
    },
  ),
  script(
    '二次供水水箱清洗',
    '水有点黄，想知道水箱多久洗一次。',
    '泵房',
    'property',
    LIVES.resumed(12, work('水箱清洗消毒并公示检测', '')),
    { supports: 17 },
  ),
  script(
    '楼道堆物清不干净',
    '2号楼楼道又堆满纸箱和旧家具，消防通道都堵了。',
    '2号楼',
    'environment',
    LIVES.reopened(6, work('楼道清理', '已组织清理 2号楼楼道'), '清完三天又堆满了，没有解决根子'),
    {
      supports: 9,
      photos: ['clutter'],
    },
  ),
  script(
    '东侧围墙倾斜要重砌',
    '围墙向外歪了一拳多，墙外就是学校的路，孩子天天从那里走。',
    '东围墙',
    'security',
    LIVES.working(40, 'hard', work('重砌围墙 46 米', '', '区住建局'), '已做临时支撑并拉警戒线'),
    { supports: 20, urgency: 'long', unreviewed: true },
  ),
  script(
    '南门外公交站牌挡住盲道',
    '站牌立在盲道上，南门出去就撞上。',
    '南门外',
    'facilities',
    LIVES.supervised(6, work('迁移公交站牌', '', '区交通局')),
    { supports: 13 },
  ),
]

const ENDING: readonly Scripted[] = [
  script(
    '快递驿站希望晚点关门',
    '下班八点多取不到件。',
    '南门驿站',
    'property',
    LIVES.resolved(8, 'small', work('驿站延长营业', '驿站已改为晚九点半关门，门口贴了新时间')),
    {
      supports: 16,
    },
  ),
  script(
    '健身器材坏了三件',
    '扭腰器、单杠都用不了。',
    '健身角',
    'facilities',
    LIVES.resolved(20, 'small', work('更换三件健身器材', '三件器材已更换，另给地面加了软垫')),
    {
      photos: ['slide'],
      supports: 8,
    },
  ),
  script(
    '消防通道画线禁停',
    '救护车上次差点进不来。',
    '中心路',
    'parking',
    LIVES.resolved(
      15,
      'major',
      work('消防通道划线立牌', '已划黄线 260 米，立牌 8 块，物业每晚巡查', '物业和交警中队'),
    ),
    {
      supports: 29,
    },
  ),
  script(
    '单元门口加装扶手',
    '门口三级台阶，老人上下不方便。',
    '3号楼 1单元',
    'renovation',
    LIVES.rated(10, 'small', work('加装不锈钢扶手', '两侧扶手已装好'), 'satisfied', '装得结实，谢谢大家'),
    {
      channel: 'visit',
      forResident: '赵奶奶',
    },
  ),
  script(
    '地库照明太暗',
    '晚上倒车看不清，女同志害怕。',
    '地下车库',
    'facilities',
    LIVES.rated(
      18,
      'small',
      work('更换地库 LED 灯 64 盏', '全部换成 LED 灯，感应常亮'),
      'satisfied',
      '亮堂多了',
    ),
    {
      supports: 23,
      photos: ['lamp'],
    },
  ),
  script(
    '垃圾清运时间太早',
    '早上五点多垃圾车就来，吵醒一片。',
    '垃圾分类亭',
    'environment',
    LIVES.lapsed(14, work('清运时间调整', '清运改到早上七点以后')),
  ),
  script(
    '宠物粪便没人管',
    '草坪上到处是，孩子没法玩。',
    '中心广场',
    'covenant',
    LIVES.rated(
      7,
      'small',
      work('设宠物拾便箱', '设拾便箱 6 个并写入居民公约'),
      'fair',
      '好了一些，还要多宣传',
    ),
    {
      supports: 13,
    },
  ),
]

const CLOSED: readonly Scripted[] = [
  script(
    '5号楼化粪池外溢',
    '一楼门口污水横流。',
    '5号楼东侧',
    'facilities',
    LIVES.closed(30, 'small', work('清掏化粪池并疏通', '已清掏并换管 12 米'), 'satisfied'),
    { urgency: 'urgent', supports: 20 },
  ),
  script(
    '北门道闸经常抬不起来',
    '早高峰堵一长串。',
    '北门',
    'parking',
    LIVES.closed(60, 'small', work('更换道闸', '新道闸已启用'), 'satisfied', '很快就换了'),
    { supports: 11 },
  ),
  script(
    '楼顶私拉网线清理',
    '楼顶网线像蜘蛛网。',
    '8号楼楼顶',
    'facilities',
    LIVES.closed(90, 'major', work('网线入槽', '三家运营商已统一入槽'), 'satisfied'),
    {},
  ),
  script(
    '门卫夜间脱岗',
    '半夜叫门没人。',
    '南门',
    'property',
    LIVES.closed(120, 'small', work('夜间双岗并打卡', '夜间双岗，打卡记录每周公示'), 'fair'),
    { supports: 8 },
  ),
  script(
    '儿童乐园没有遮阳',
    '夏天没法玩。',
    '儿童乐园',
    'facilities',
    LIVES.closed(150, 'small', work('加装遮阳棚', '遮阳棚已装好'), 'satisfied', '孩子们高兴'),
    { supports: 17, photos: ['slide'] },
  ),
  script(
    '公共收益买了除雪设备吗',
    '去年下雪没人扫。',
    '天润花园',
    'funds',
    LIVES.closed(200, 'small', work('购买除雪设备', '购小型除雪机一台，费用已公示'), 'satisfied'),
    {},
  ),
  script(
    '两户因装修噪音吵架',
    '周末早上就施工。',
    '6号楼 2单元',
    'neighbours',
    LIVES.closed(
      170,
      'disputed',
      work('约定装修时间', '双方签了约定，周末九点半后施工'),
      'satisfied',
      '律师讲得明白',
    ),
    {},
  ),
  script(
    '沿河护栏断了一截',
    '护栏断口离水面很近。',
    '东侧河边',
    'facilities',
    LIVES.closed(260, 'hard', work('修复护栏 18 米', '街道协调水务局修复护栏', '区水务局'), 'satisfied'),
    { urgency: 'urgent', supports: 25 },
  ),
  script(
    '想办一场邻里百家宴',
    '去年很热闹，今年接着办。',
    '中心广场',
    'covenant',
    LIVES.closed(320, 'small', work('举办百家宴', '86 户参加，费用由合伙人赞助'), 'satisfied', '明年还要办'),
    { supports: 26 },
  ),
  script(
    '架空层改成老人活动室',
    '架空层空着堆杂物。',
    '7号楼架空层',
    'funds',
    LIVES.closed(240, 'major', work('架空层改造', '活动室已开放，每天八点到晚八点'), 'satisfied'),
    { supports: 22, channel: 'stoolMeeting' },
  ),
  script(
    '广告屏声音太吵',
    '电梯里广告声音大。',
    '各楼电梯',
    'property',
    LIVES.closedWith(
      140,
      work('广告屏调静音', '早晚静音，白天低音量'),
      script('电梯广告能不能静音', '带娃坐电梯被吓到。', '2号楼电梯', 'property', LIVES.raised(1)),
    ),
  ),
  script(
    '晾衣绳拴在树上',
    '影响树也不好看。',
    '10号楼前',
    'environment',
    LIVES.closed(280, 'small', work('设晾晒架', '设晾晒架 10 组'), 'satisfied'),
    { channel: 'suggestionBox' },
  ),
  script(
    '停车位夜间被外来车占',
    '夜里回来没处停。',
    '小区内',
    'parking',
    LIVES.closed(210, 'late', work('夜间登记收费', '外来车夜间登记限停'), 'dissatisfied', '还是有人混进来'),
    { supports: 18 },
  ),
  script(
    '供暖温度上不去',
    '家里只有十六度。',
    '11号楼',
    'facilities',
    LIVES.closed(100, 'hard', work('更换阀门并平衡管网', '入户测温都在二十度以上', '热力公司'), 'satisfied'),
    { channel: 'hotline', supports: 21 },
  ),
]

const OFF: readonly Scripted[] = [
  script('楼下老板欠我装修钱', '干完活一直不给钱。', '西侧商铺', 'privateDebt', LIVES.refusedAtOnce(20)),
  script(
    '顶楼住户私搭阳光房',
    '占了公共露台。',
    '9号楼顶',
    'property',
    LIVES.refused(14, 'illegalBuilding', '认定和拆除要由执法部门办理，已把线索转给综合行政执法局'),
    { photos: ['roof'] },
  ),
  script(
    '要求公布某户欠费名单',
    '有人几年不交物业费。',
    '天润花园',
    'property',
    LIVES.lookedAt(10, 'privacy', '个人欠费属于隐私，不能公开姓名', '不用公布名字，能不能公布收缴率？'),
  ),
  script(
    '邻居打官司请站里表态',
    '已经开过一次庭。',
    '2号楼',
    'neighbours',
    LIVES.upheld(
      30,
      'lawsuit',
      '已进入诉讼，请等法院判决',
      '希望站里出个证明',
      '诉讼中的事以法院为准，证明可向社区申请',
    ),
  ),
  script(
    '车库漏油起火隐患',
    '地库 B 区有车漏油。',
    '地下车库',
    'security',
    LIVES.takenUp(8, 'crime', '按治安问题转派出所', '这是消防隐患，不是治安案件', '属于消防隐患，应当受理'),
    { supports: 6 },
  ),
  script(
    '希望物业换掉前台',
    '态度不好。',
    '物业前台',
    'property',
    LIVES.takenBack(20, '物业经理已当面道歉并处理'),
  ),
  script('路灯坏了两盏', '3号楼前。', '3号楼前', 'facilities', LIVES.takenBack(60, '当天就修好了')),
  script(
    '儿童乐园铺软地垫',
    '水泥地容易磕伤。',
    '儿童乐园',
    'facilities',
    LIVES.joined(8, script('滑梯下面想铺软垫', '孩子摔了膝盖。', '儿童乐园', 'facilities', LIVES.raised(1))),
    { supports: 9 },
  ),
  script('举报某干部收礼', '听说有人收了商户的购物卡。', '天润花园', 'petition', LIVES.refusedAtOnce(50)),
]

export const TIANRUN: readonly Scripted[] = [
  ...FRESH,
  ...ACCEPTED,
  ...TALKING,
  ...WORKING,
  ...ENDING,
  ...CLOSED,
  ...OFF,
]
