/** What the fields of forms say. */
export const PHOTO = {
  label: '照片',
  add: '添加照片',
  remove: '删除这张',
  zoom: '点开看大图',
  see: (number: number) => `看第 ${number} 张照片`,
  note: (most: number) => `最多 ${most} 张，会自动缩小并去掉拍摄位置`,
} as const
export const VOICE = {
  label: '录音',
  start: '说给我们听（最长 60 秒）',
  stop: (seconds: number) => `正在录音 ${seconds} 秒，点这里结束`,
  kept: (seconds: number) => `已录 ${seconds} 秒`,
  play: '听一遍',
  playing: '正在播放，点这里停',
  remove: '删掉重录',
  denied: '没有录音权限。请在设置里允许使用麦克风，或直接打字。',
} as const
export const FIELD = {
  counter: (length: number, most: number) => `${length}/${most}`,
  tooShort: (least: number) => `至少写 ${least} 个字`,
  tooLong: (most: number) => `最多 ${most} 个字`,
  choose: '请选择',
  required: '这一项要填',
  optional: '可不填',
  yuan: '元',
  amount: '请填金额，最多两位小数',
} as const
