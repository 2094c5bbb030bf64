import { type Refusal, sentenceFrom } from '../../kernel'

/** Everything that can be wrong with a Pabulib file, in words for whoever made it. */
const FAULTS = {
  outside: '这一行不在 META、PROJECTS、VOTES 任何一个部分里。',
  sectionTwice: '{section} 部分出现了两次。',
  sectionMissing: '到文件末尾也没有 {section} 部分。',
  headMissing: '{section} 部分没有表头。',
  columnMissing: '{section} 部分的表头缺少“{column}”这一栏。',
  columnTwice: '{section} 部分的表头有两个“{column}”。',
  cells: '这一行有 {found} 栏，表头是 {expected} 栏。',
  quote: '引号没有配对：用引号括起来的内容，里面的引号要写两个，后面要紧跟分号或换行。',
  keyMissing: 'META 部分缺少“{key}”。',
  keyTwice: 'META 部分的“{key}”和第 {other} 行重复。',
  voteType: 'vote_type 是“{given}”，这里只能算勾选票（approval）。',
  budget: '预算“{given}”不是金额：要写数字，最多 6 位小数，不带逗号和单位。',
  count: '{key} 写的是“{given}”，文件里实际有 {found} 个。',
  projectUnnamed: '项目没有编号。',
  projectTwice: '项目“{id}”和第 {other} 行重复。',
  projectId: '项目编号“{id}”里有逗号，选票没法写它。',
  cost: '项目“{id}”的造价“{given}”不是大于零的金额：要写数字，最多 6 位小数，不带逗号和单位。',
  tooMuch: '金额加起来太大，超出能精确计算的范围。',
  relationUnknown: '项目“{id}”的{column}里写的“{other}”不在项目清单里。',
  chosenTwice: 'vote_type 是 choose-1，这张选票却勾了 {count} 项。',
  voterUnnamed: '选票没有编号。',
  voterTwice: '选票“{id}”和第 {other} 行重复。',
  tickEmpty: '选票的项目清单里有空的一项。',
  tickUnknown: '选票里的“{id}”不在项目清单里。',
  tickTwice: '同一张选票里“{id}”写了两次。',
  voters: '选票太多，超出能计算的范围。',
} as const
export type FaultCode = keyof typeof FAULTS

/** What is wrong with a file, and in which of its lines, from 1. */
export type Fault = Refusal<FaultCode> & { readonly line: number }

/** «第 12 行：…» */
export const faultInWords = (fault: Fault): string => `第 ${fault.line} 行：${sentenceFrom(FAULTS, fault)}`
