/** What the door itself refuses, before any room is asked. */
export const DOOR_REFUSALS = {
  'call.noIdentity': '没有识别到您的身份，请从微信重新进入。',
  'call.unknownAction': '这个功能不存在，请更新到最新版本。',
  'call.badInput': '填写的内容不对：{what}。',
  'call.unknownPerson': '请先完成登记，再使用这个功能。',
  'call.forbidden': '您的身份不能在这里做这件事。',
  'call.busy': '同一时间办理的人太多，请稍等几秒再试。',
  'call.notFound': '没有找到要办理的内容，可能已被移走。',
  'call.unsafeWords': '内容里有不适合公开的词语，请修改后再提交。',
  'call.checkUnavailable': '文字安全检查暂时用不了，内容已替您保留，请稍后再提交。',
  'call.foreignFile': '附件没有传上来，或不是您上传的，请重新选择。',
} as const
