/** What the phone says where the cloud could not. */
export const NO_ANSWER = '网络不太好，没有收到回复。请稍后再试。'
export const PHONE_FAILED = '手机上出了点问题，您写的内容还在，请再试一次。'
export const FILE_LOST = '有照片或录音已经打不开了，请删掉它，重新添加再提交。'
export const LOAD_FAILED = '没有加载出来'
export const RETRY = '重新加载'
export const MORE_ROWS = '加载更多'
