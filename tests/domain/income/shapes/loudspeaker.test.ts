import { loudspeakerScript } from '@domain/income'
import { shortHash } from '@domain/kernel'
import { threeMonths } from './compound'

const [august, september, october] = threeMonths().months.map(month => ({
  month,
  script: loudspeakerScript(month),
})) as [Said, Said, Said]
type Said = { month: ReturnType<typeof threeMonths>['months'][number]; script: string }

describe('the script for the loudspeaker', () => {
  test('says what came in, what went out and what is left, in words', () => {
    expect(august.script).toContain(
      '本月收入三千四百元五角，主要是停车场地费两千六百元五角，场地摊位租赁八百元。',
    )
    expect(august.script).toContain('成本支出三百三十三元三角三分。')
    expect(august.script).toContain('月末结余一万三千零六十七元一角七分。')
    expect(october.script).toContain('按业主的决定，补充维修资金五千元，一共分配五千元。')
  })

  test('is read in about a minute', () => {
    for (const { script } of [august, september, october]) {
      const spoken = script.replace(/[，。：\s]/g, '').length
      expect(spoken).toBeGreaterThan(120)
      expect(spoken).toBeLessThan(330)
    }
  })

  test('tells what is owed as one sum, and names nobody', () => {
    expect(september.script).toContain('到期没有收到的租金一共八百元')
    expect(september.script).not.toMatch(/李四|个人承租|TR-2025/)
  })

  test('does not keep silent on what is wrong with a month', () => {
    expect(september.script).toContain('请注意：账面银行存款与银行余额不符。')
    expect(september.script).toContain('这个月公示晚了')
    expect(september.script).toContain('业委会和监督委员会还没有签字。')
    expect(august.script).not.toMatch(/请注意|晚了|没有签字/)
  })

  test('says where to look, whom to call, and the check code sign by sign', () => {
    expect(august.script).toContain('各楼的公示栏')
    expect(august.script).toContain('薛阁社区 0558-5550000')
    const signs = [...shortHash(august.month.hash).replaceAll(' ', '').toUpperCase()]
    const said = /校验码是：(.+?)。/.exec(august.script)?.[1]?.replace(/[ ，]/g, '')
    expect(said).toBe(signs.join(''))
  })
})
