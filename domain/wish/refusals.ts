/** Everything the wish room refuses, in words a resident understands. */
export const WISH_REFUSALS = {
  'wish.notNow': '这个心愿现在是“{state}”，不能再{event}。',
  'wish.claimedAlready': '这个心愿已经有人认领了，谢谢您的好意，请看看别的心愿。',
  'wish.ownHome': '自己家的心愿要请别人来圆，不能自己认领。',
  'wish.ownMade': '这是您代别人许的心愿，请由别人认领、您来确认。',
  'wish.notYourPool': '这个心愿只在许愿人所在的{level}里认领，您不在这个范围。',
  'wish.tooManyClaims': '您已经认领了 {count} 个还没送达的心愿，送达一个再来认领。',
  'wish.tooManyWishes': '这一户已有 {count} 个心愿还没圆，圆了再许新的。',
  'wish.badDay': '请选今天起到 {until} 之间的一天。',
  'wish.notClaimer': '只有认领的人能办这一步。',
  'wish.notWisher': '只有许愿的人家能办这一步；没有手机的，由登记的人代办。',
  'wish.notYetOnBehalf': '先由许愿的人家致谢；送达 {days} 天还没有致谢的，才由您代办。',
  'wish.sameHome': '致谢的人和认领的人不能是一家人。',
  'wish.sentBackBefore': '“没有收到”只能退回一次，请直接联系认领人，或请楼栋长帮忙。',
  'wish.noHome': '您在这个小区还没有登记住户，不能许愿。',
  'wish.notHousehold': '没有找到这一户，请重新选择。',
  'wish.personalNumber':
    '心愿大家都能看到，请删去手机号、身份证号；电话请写在“联系方式”里，只有认领的人看得到。',
} as const
export type WishRefusal = keyof typeof WISH_REFUSALS
