/** Everything the place room refuses, with the sentence a person reads. */
export const PLACE_REFUSALS = {
  'place.notACompound': '户册只能按小区导入，请选择一个小区。',
} as const

/** What can be wrong with one row of a roll, in words for the clerk. */
export const ROLL_FAULTS = {
  'place.headerMissing': '没有找到表头“{columns}”，请在第一行写上：楼栋、单元、房号、楼层、建筑面积。',
  'place.headerTwice': '表头“{column}”出现了两次，请只留一列。',
  'place.rollEmpty': '表头下面没有住户，请填写后再导入。',
  'place.missing': '“{column}”没有填写。',
  'place.mergedCell': '“{column}”是空的，可能是合并单元格，请取消合并并在每一行都填上。',
  'place.totalRow': '这是合计行，不是住户，请删去。',
  'place.formulaError': '“{column}”的公式出错（{value}），请改成具体内容。',
  'place.tooLong': '“{column}”太长，最多 {most} 个字。',
  'place.oddCharacters': '“{column}”里有不能用作门牌的符号：{value}。',
  'place.notANumber': '“{column}”不是数字：{value}。',
  'place.areaNotPositive': '建筑面积必须大于 0：{value}。',
  'place.areaTooLarge': '建筑面积超过 {most} 平方米：{value}，请核对单位。',
  'place.areaTooFine': '建筑面积最多保留两位小数：{value}。',
  'place.badFloor': '楼层要填 -{deepest} 到 {highest} 的整数：{value}。',
  'place.twice': '{label}与第 {row} 行重复。',
  'place.tooManyBuildings': '一个小区最多 {most} 栋楼。',
  'place.tooManyInBuilding': '{building}超过 {most} 户，请核对楼栋。',
  'place.householdInUse': '{label}还有住户登记，不能从户册里去掉；请先核对，或请住户退出后再导入。',
  'place.moreBadRows': '还有 {more} 处错误没有列出，请先改好上面的再导入。',
} as const
export type RollFault = keyof typeof ROLL_FAULTS
