import { photoOf } from '../../../local/demo/photos'
import { demoForAll } from '../fixture'

const demo = demoForAll()
const as = (personId: string) => demo.as(personId)
const menuOf = (personId: string, compoundId: string) => as(personId).get('menu', 'menu', { compoundId })
const A_PICTURE = () => new Uint8Array(photoOf('roof'))

describe('The pictures of a menu', () => {
  it('are there for whoever reads it, and beside what a household ticks', async () => {
    const { menu, files } = await menuOf('p-wang', 'tianrun')
    const green = menu.items.find(({ key }) => key === 'green')
    expect(files[green?.photos[0] ?? '']).toMatch(/^http/)
    const { round, files: shown } = await as('p-wang').get('menu', 'round', { roundId: 'tianrun:r1' })
    const ordered = round.items.filter(({ class: kind }) => kind !== 'basic')
    expect(ordered.map(({ photos }) => shown[photos[0] ?? ''])).not.toContain(undefined)
  })

  it('are added by who keeps the menu, of their own photos and those that were there', async () => {
    const { menu } = await menuOf('p-secretary-hanlin', 'hanlin')
    const keep = async (photo: string, version = menu.version) =>
      as('p-secretary-hanlin').call('menu', 'keepMenu', {
        compoundId: 'hanlin',
        version,
        tier: menu.tier,
        items: menu.items.map(item => (item.key === 'roof' ? { ...item, photos: [photo] } : item)),
        why: '放上顶层漏水的照片',
      })
    expect(await keep(await as('p-wang').upload('roof.png', A_PICTURE()))).toMatchObject({
      code: 'call.foreignFile',
    })
    const own = await as('p-secretary-hanlin').upload('roof.png', A_PICTURE())
    expect(await keep(own)).toMatchObject({ ok: true })
    const { files } = await menuOf('p-grid-hanlin', 'hanlin')
    expect(files[own]).toMatch(/^http/)
    expect(await keep(own, menu.version + 1)).toMatchObject({ ok: true })
  })
})

describe('The versions of a menu', () => {
  it('are listed with who changed it and why, and each can be read as it was, our draft too', async () => {
    const { versions } = await as('p-secretary-hanlin').get('menu', 'menuVersions', {
      compoundId: 'hanlin',
      skip: 0,
    })
    expect(versions.map(({ version, byName, why }) => [version, byName, why])).toEqual([
      [2, '韩明远', '放上顶层漏水的照片'],
      [1, '韩明远', '放上顶层漏水的照片'],
    ])
    const read = async (version: number) => {
      const { menu } = await as('p-grid-hanlin').get('menu', 'menu', { compoundId: 'hanlin', version })
      return [menu.version, menu.items.find(({ key }) => key === 'roof')?.photos.length]
    }
    expect(await read(0)).toEqual([0, 0])
    expect(await read(1)).toEqual([1, 1])
    expect(
      await as('p-grid-hanlin').call('menu', 'menu', { compoundId: 'hanlin', version: 9 }),
    ).toMatchObject({ code: 'call.notFound' })
  })
})

describe('Copying a menu', () => {
  const copy = (fromId: string) =>
    as('p-secretary-xinhua').call('menu', 'copyMenu', { compoundId: 'xinhua', version: 0, fromId })
  it.each([
    ['another district, whose menus one may not read', 'ly-liyuan', 'call.forbidden'],
    ['the compound itself', 'xinhua', 'call.notFound'],
    ['nowhere', 'no-such-compound', 'call.notFound'],
    ['what is no compound', 'tianrun:1', 'call.notFound'],
  ])('from %s is refused', async (_, from, code) => {
    expect(await copy(from)).toMatchObject({ ok: false, code })
  })

  it('takes the pictures along', async () => {
    expect(await copy('tianrun')).toMatchObject({ ok: true })
    const { menu, files } = await menuOf('p-secretary-xinhua', 'xinhua')
    const photos = menu.items.flatMap(item => item.photos)
    expect(photos.length).toBeGreaterThan(15)
    expect(photos.map(id => files[id])).not.toContain(undefined)
  })
})

describe('Who may not keep a menu', () => {
  it.each(['p-wang', 'p-grid', 'p-building-head', 'p-secretary-hanlin'])('%s is refused', async personId => {
    const { menu } = await menuOf('p-secretary', 'tianrun')
    const { items, tier, version } = menu
    const draft = { compoundId: 'tianrun', version, tier, items, why: '我来改一改' }
    expect(await as(personId).call('menu', 'keepMenu', draft)).toMatchObject({ code: 'call.forbidden' })
  })
})
