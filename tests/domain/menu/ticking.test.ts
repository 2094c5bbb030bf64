import { type MenuItem, tapped, tickableOf } from '@domain/menu'

type Few = Pick<MenuItem, 'key' | 'class' | 'needs' | 'excludes'>
const item = (key: string, more: Partial<Few> = {}): Few => ({
  key,
  class: 'improvement',
  needs: [],
  excludes: [],
  ...more,
})
const ITEMS = [
  item('power', { class: 'basic' }),
  item('light'),
  item('sheds'),
  item('charging', { needs: ['power', 'sheds'] }),
  item('app', { class: 'upgrade', needs: ['charging'] }),
  item('lawn', { excludes: ['sheds'] }),
]

describe('One tap on the menu', () => {
  it('ticks an item, and unticks it', () => {
    expect(tapped(ITEMS, ['light'], 'sheds')).toEqual({ ticks: ['light', 'sheds'], also: [], gone: [] })
    expect(tapped(ITEMS, ['light', 'sheds'], 'sheds')).toEqual({ ticks: ['light'], also: [], gone: [] })
  })

  it('brings what the item needs, and what that needs, but no basic item', () => {
    expect(tapped(ITEMS, ['light'], 'app')).toEqual({
      ticks: ['light', 'app', 'charging', 'sheds'],
      also: ['charging', 'sheds'],
      gone: [],
    })
  })

  it('takes away what cannot stand without the item', () => {
    expect(tapped(ITEMS, ['light', 'sheds', 'charging', 'app'], 'sheds')).toEqual({
      ticks: ['light'],
      also: [],
      gone: ['charging', 'app'],
    })
  })

  it('takes away what the item does not stand beside, whichever of the two says so', () => {
    expect(tapped(ITEMS, ['light', 'sheds', 'charging'], 'lawn')).toEqual({
      ticks: ['light', 'lawn'],
      also: [],
      gone: ['sheds', 'charging'],
    })
    expect(tapped(ITEMS, ['lawn'], 'sheds')).toEqual({ ticks: ['sheds'], also: [], gone: ['lawn'] })
  })

  it('is for what is improved or added; basic items are not ticked', () => {
    expect(tickableOf(ITEMS).map(({ key }) => key)).not.toContain('power')
    expect(tickableOf(ITEMS)).toHaveLength(ITEMS.length - 1)
  })
})
