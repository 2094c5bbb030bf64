import type { Publication } from '@domain/income'
import { remarkOf, signedBy } from '../../../cloudfunctions/papers/pdf/foot'

const at = Date.UTC(2026, 10, 3)
const hand = (role: 'communityOfficer' | 'ownersCommittee', name: string, objection = '') =>
  ({ seat: 'committee', role, name, at, objection }) satisfies Publication['signatures'][number]

describe('Whose hands stand on the paper', () => {
  test('the community’s officer who signed for the owners’ committee is not named as the committee', () => {
    const signed = signedBy('committee', { signatures: [hand('communityOfficer', '高丽娜')] })
    expect(signed).toMatchObject({ words: '高丽娜', isSigned: true })
    expect(signed.from).not.toBe('业委会')
  })

  test('where both signed, the committee’s own hand is named, and its objection is not lost', () => {
    const signatures = [
      hand('communityOfficer', '高丽娜'),
      hand('ownersCommittee', '吴海燕', '电费单要补原件'),
    ]
    expect(signedBy('committee', { signatures })).toMatchObject({
      from: '业委会',
      words: '吴海燕',
      objection: '电费单要补原件',
    })
  })

  test('a seat nobody signed from says so', () => {
    expect(signedBy('committee', { signatures: [] })).toMatchObject({ from: '业委会', words: '未签' })
  })

  test('a long objection keeps to its two lines, and the check code stays on the page', () => {
    expect(remarkOf('')).toBe('')
    expect(remarkOf('电费单要\n补原件')).toBe('保留意见：电费单要 补原件')
    const long = remarkOf('三号楼广告位的租金没有按合同入账，要补说明，'.repeat(13))
    expect(long).toMatch(/……（全文见手机）$/)
    expect(long.length).toBeLessThanOrEqual(40)
  })
})
