// `npm run plan -- FILE.pb`: which projects of a Pabulib file the money goes to, and why.
import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  COMPLETIONS,
  type FittingPlan,
  type Fraction,
  faultInWords,
  inCurrency,
  type PabulibFile,
  planThatFits,
  RULES,
  readPabulib,
  textOfFraction,
} from '@domain/plan'

const USAGE = `用法：npm run plan -- 文件.pb [--rule greedy|majority|mes] [--completion none|utilitarian|add1u] [--json]
  --rule        greedy    谁票多先办谁，钱够就办
                majority  同上，但只办过半数人勾选的
                mes       均等份额法：钱平均分到每个人名下，由勾选的人一起出（不写就是它）
  --completion  均等份额法剩下的钱怎么用：
                none        不用
                utilitarian 按票数从多到少补上
                add1u       每人名下一元一元往上加，到再加就超出预算为止，再按票数补上（不写就是它）
  --json        用 JSON 回答
  结束码：0 算出来了，1 文件有错，2 命令写得不对`
const FAULTS_SHOWN = 20

/** A command that cannot be understood. */
class Misused extends Error {}
/** A file that cannot be planned with; says where it is wrong. */
class Unreadable extends Error {}

const oneOf = <T extends string>(known: readonly T[], given: string, option: string): T => {
  const found = known.find(one => one === given)
  if (!found) throw new Misused(`--${option} 没有“${given}”，可以写 ${known.join('、')}`)
  return found
}

function asked() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        rule: { type: 'string', default: 'mes' },
        completion: { type: 'string', default: 'add1u' },
        json: { type: 'boolean', default: false },
      },
    })
    const [path] = positionals
    if (path === undefined || positionals.length > 1) throw new Misused(USAGE)
    const rule = oneOf(RULES, values.rule, 'rule')
    const completion = oneOf(COMPLETIONS, values.completion, 'completion')
    return { path, rule, completion, json: values.json }
  } catch (error) {
    throw error instanceof Misused ? error : new Misused(`${(error as Error).message}\n${USAGE}`)
  }
}

/** The line of the first byte that is not UTF-8; 0 where all are. */
function notTextIn(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return 0
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
  return line
}

function textFrom(path: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Unreadable(`打不开文件 ${path}：${(error as Error).message}`)
  }
  const line = notTextIn(bytes)
  if (line > 0) throw new Unreadable(`第 ${line} 行：不是 UTF-8 编码的文字，请另存为 UTF-8 再试。`)
  return new TextDecoder().decode(bytes)
}

function fileFrom(path: string): PabulibFile {
  const reading = readPabulib(textFrom(path))
  if (reading.ok) return reading
  const { faults } = reading
  const shown = faults.slice(0, FAULTS_SHOWN).map(faultInWords)
  const more = faults.length - shown.length
  throw new Unreadable([...shown, ...(more > 0 ? [`还有 ${more} 处。`] : [])].join('\n'))
}

/** A fraction of the smallest units in the currency. */
const perUnit = ({ num, den }: Fraction, unit: number): Fraction => ({ num, den: den * BigInt(unit) })
const fractionText = (fraction: Fraction | null, unit = 1): string | null =>
  fraction && textOfFraction(perUnit(fraction, unit))

function inJson({ plan, leftOut }: FittingPlan, unit: number): string {
  const money = (units: number) => Number(inCurrency(units, unit))
  return JSON.stringify({
    rule: plan.rule,
    completion: plan.completion,
    budget: money(plan.budget),
    cost: money(plan.cost),
    left: money(plan.budget - plan.cost),
    voters: plan.voters,
    endowment: fractionText(plan.endowment, unit),
    winners: plan.winners.map(({ id }) => id),
    reasons: plan.winners.map(winner => ({
      ...winner,
      cost: money(winner.cost),
      effectiveVotes: fractionText(winner.effectiveVotes),
      maxPayment: fractionText(winner.maxPayment, unit),
    })),
    losers: plan.losers.map(loser => ({
      ...loser,
      cost: money(loser.cost),
      lacksMoney: loser.lacksMoney === null ? null : money(loser.lacksMoney),
    })),
    leftOut: leftOut.map(one => ({ ...one, cost: money(one.cost) })),
  })
}

/** What a file calls something, so that it can neither begin a line of its own nor steer the screen. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')

/** An exact number with one decimal for the eye, rounded down. */
function rounded({ num, den }: Fraction): string {
  const tenths = (num * 10n) / den
  return `${tenths / 10n}.${tenths % 10n}`
}

function inWords({ plan, leftOut }: FittingPlan, { instance, unit }: PabulibFile): string {
  const names = new Map(instance.projects.map(({ id, name }) => [id, onOneLine(name)]))
  const money = (units: number) => inCurrency(units, unit)
  const titleOf = (id: string) => (names.get(id) === id ? onOneLine(id) : `${onOneLine(id)} ${names.get(id)}`)
  const winners = plan.winners.map(winner => {
    const { effectiveVotes: votes, maxPayment: payment } = winner
    const why =
      votes && payment ? `有效票 ${rounded(votes)}，每人最多出 ${rounded(perUnit(payment, unit))}` : '按票数'
    return `${winner.round}. ${titleOf(winner.id)}  造价 ${money(winner.cost)}，${winner.supporters} 票，${why}`
  })
  const losers = plan.losers.map(({ id, cost, supporters, lacksMoney, lacksTicks }) => {
    const lacks =
      lacksMoney !== null
        ? `勾选的人还差 ${money(lacksMoney)}`
        : lacksTicks === null
          ? '全部人勾选也不够钱'
          : `还差 ${lacksTicks} 票`
    return `   ${titleOf(id)}  造价 ${money(cost)}，${supporters} 票，${lacks}`
  })
  const unfit = leftOut.map(({ id, cost, supporters, kind, other }) => {
    const why = kind === 'needs' ? `没有“${titleOf(other)}”就做不了` : `和“${titleOf(other)}”只能办一项`
    return `   ${titleOf(id)}  造价 ${money(cost)}，${supporters} 票，${why}`
  })
  const out = [...losers, ...unfit]
  const sum = `共 ${money(plan.cost)}，预算 ${money(plan.budget)}，剩 ${money(plan.budget - plan.cost)}；${plan.voters} 张票。`
  return [...winners, sum, ...(out.length > 0 ? ['没有选上：', ...out] : [])].join('\n')
}

try {
  const { path, rule, completion, json } = asked()
  const file = fileFrom(path)
  const plan = planThatFits(file.instance, { rule, completion, step: file.unit })
  console.log(json ? inJson(plan, file.unit) : inWords(plan, file))
} catch (error) {
  if (!(error instanceof Misused || error instanceof Unreadable)) throw error
  console.error(error.message)
  process.exitCode = error instanceof Misused ? 2 : 1
}
