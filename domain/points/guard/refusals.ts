/** What the guard refuses. */
export const GUARD_REFUSALS = {
  'points.flagDecided': '这条提醒已经处理过（{state}），不能再处理一次。',
  'points.flagOwn': '这条提醒关系到您自己或您家，要由别的监督委员处理。',
  'points.flagEntries': '只能撤销这条提醒里列出的记录，请重新选择。',
} as const
