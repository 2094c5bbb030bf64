/** What the phone says where the cloud could not. */
export const NO_ANSWER = '网络不太好，没有收到回复。您写的内容已保存在手机里，请稍后再试。'
export const LOAD_FAILED = '没有加载出来'
export const RETRY = '重新加载'
export const MORE_ROWS = '加载更多'
