/** The notice on personal data: what is taken, why, who sees it, how to take it back (个人信息保护法 第14、17、44–47条). */
export const PRIVACY = {
  version: '2026-11',
  title: '欢迎来到毫议站',
  intro: '在这里，身边的事大家商量着办，每一步都看得到。',
  name: '大家怎么称呼您',
  namePlaceholder: '请写真实姓名，邻居只看得到姓',
  noticeTitle: '我们会用到您的哪些信息',
  points: [
    ['称呼和住址', '用来确认您住在哪一户，一户一票、一户一次附议。邻居只看到您的姓，办事的人看到全名。'],
    ['您写的事、照片和录音', '用来办理您反映的事，本小区的人能看到。照片会自动去掉拍摄位置。'],
    ['微信身份', '只用来认出是您本人，不读取您的手机号、通讯录和位置。'],
    ['保存多久', '办理记录长期保存，供大家监督；您退出住户后，不再用您的信息做别的事。'],
    ['您可以随时', '在“我的”里查看、复制、修改自己的信息，退出住户，或撤回同意。'],
  ],
  agree: '同意并开始',
  disagree: '先不同意',
  disagreed: '不同意也没关系，但不能登记和提议。想好了随时再来。',
  withdraw: '撤回同意',
  withdrawSure: '撤回后仍能看公示，办理中的事照常办完。确定撤回吗？',
  withdrawn: '已撤回同意',
  readTitle: '个人信息告知',
  problem: '请写上您的称呼',
} as const
