/** What is wrong with a table somebody uploaded, whichever room reads it. */
export const SHEET_REFUSALS = {
  'sheet.empty': '文件里没有内容，请选择填好的表格。',
  'sheet.tooBig': '文件超过 {most} MB，请去掉图片，或分成几份再上传。',
  'sheet.unreadable': '文件打不开，请另存为 Excel 工作簿（.xlsx）或 CSV 后再上传。',
  'sheet.oldExcel': '这是旧版 Excel（.xls）文件，请另存为 .xlsx 后再上传。',
  'sheet.tooLong': '表格最多 {most} 行，请分成几份再上传。',
} as const
