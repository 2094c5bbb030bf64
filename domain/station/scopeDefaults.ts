import type { ScopeEntry, ScopeList } from './scope'

const negotiable = (id: string, title: string, explains: string): ScopeEntry => ({
  id,
  list: 'negotiable',
  title,
  explains,
  office: '',
})
const excluded = (id: string, title: string, explains: string, office: string): ScopeEntry => ({
  id,
  list: 'excluded',
  title,
  explains,
  office,
})

/**
 * Nine negotiable and six excluded kinds: the counts are 谯城区's, which prints only three of the texts (小区安全监控、停车管理、公共资金使用);
 * the rest are our draft, for each district to replace. The excluded ones follow what a hotline may not take either
 * (潍坊市 12345 条例 第19条).
 */
const ENTRIES: readonly ScopeEntry[] = [
  negotiable('security', '小区安全监控', '门禁、监控、巡逻、消防通道'),
  negotiable('parking', '停车管理', '车位划分、乱停乱放、电动车充电'),
  negotiable('funds', '公共资金使用', '公共收益、维修资金怎么用'),
  negotiable('facilities', '公共设施维修', '路灯、道路、楼道、电梯、健身器材'),
  negotiable('environment', '环境卫生', '垃圾分类、绿化、楼道杂物'),
  negotiable('property', '物业服务', '保洁、保安、收费、服务质量'),
  negotiable('renovation', '老旧改造', '管网、外墙、加装电梯、适老化'),
  negotiable('neighbours', '邻里关系', '噪音、宠物、高空抛物、漏水'),
  negotiable('covenant', '公约与活动', '居民公约、文体活动、志愿服务'),
  excluded('lawsuit', '诉讼仲裁中的事', '已经进入诉讼、仲裁或行政复议的', '受理的人民法院、仲裁委或复议机关'),
  excluded('petition', '信访和纪检举报', '信访事项，举报党员干部的', '信访局，或纪检监察举报电话 12388'),
  excluded(
    'illegalBuilding',
    '违法建设查处',
    '认定和拆除违法建筑要由执法部门依法办理',
    '综合行政执法局，或拨打 12345',
  ),
  excluded('crime', '违法犯罪', '打架、盗窃、诈骗、涉毒涉赌', '公安机关，紧急请拨 110'),
  excluded(
    'privacy',
    '他人隐私和商业秘密',
    '涉及别人的隐私、国家秘密、商业秘密',
    '不宜公开协商，可向社区或律师咨询',
  ),
  excluded(
    'privateDebt',
    '个人经济纠纷',
    '借款、租房押金、买卖等个人之间的钱款',
    '人民调解委员会，或人民法院',
  ),
]

/** The lists a district starts with, version 0. */
export const DEFAULT_SCOPE: ScopeList = {
  districtId: 'default',
  version: 0,
  since: 0,
  by: '系统初稿',
  entries: [...ENTRIES],
}
