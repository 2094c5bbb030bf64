export const UPDATE_READY = { title: '有新版本', text: '新版本已经准备好，现在更新吗？' }
export const BACK = '返回'
export const MORE = '更多'
export const LOADING = '正在加载'
export const NO_MORE = '没有更多了'
export const NOT_YOURS = {
  title: '这里要由担任相应职务的人来办',
  note: '如果您刚被任命，请返回“我的”下拉刷新一下。',
} as const
export const SURE = '确定'
