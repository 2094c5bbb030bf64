export const RULES = {
  title: '议事规则',
  ladder: '三级联动',
  sizes: { compound: '小事', community: '大事', subdistrict: '难事' },
  who: {
    compound: '小区办：小区书记牵头',
    community: '社区办：社区干部牵头',
    subdistrict: '街道办：街道干部牵头',
  },
  reasons: (all: string) => `除了超期，有这四种情况可以提级：${all}。`,
  timeout: '到期没有办，系统自动提到上一级，不用谁批准；到了街道还超期，列入督办，重新限期。',
  order: '先办谁的',
  negotiable: '可以协商的事',
  negotiableNote: '属于这些类别的，议事站都受理',
  excluded: '不在这里办的事',
  excludedNote: '这些事由别的部门依法办理，不予受理时可以申请一次复核',
  office: (office: string) => `请找：${office}`,
  version: (version: number, by: string) => `清单第 ${version} 版 · ${by}`,
  deadlines: '每一步多长时间',
  deadlinesNote: '按工作时间算，周末和法定节假日不计，调休上班日照计',
  stage: '步骤',
  /** Working hours, eight to a day. */
  span: (hours: number) => (hours % 8 === 0 ? `${hours / 8} 天` : `${hours} 小时`),
} as const
