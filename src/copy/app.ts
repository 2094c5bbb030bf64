export const UPDATE_READY = { title: '有新版本', text: '新版本已经准备好，现在更新吗？' }
export const BACK = '返回'
export const MORE = '更多'
export const LOADING = '正在加载'
export const NO_MORE = '没有更多了'
export const SURE = '确定'
