import { PACKAGE } from './opening'

const MEGABYTE = 1024 * 1024
const scripts = PACKAGE.files().filter(file => file.endsWith('.js'))

describe('The WeChat package, as it is uploaded', () => {
  test('its main part is at most 1 MB, each other part at most 2 MB', () => {
    const { '': main, ...parts } = PACKAGE.sizes()
    expect(main).toBeLessThanOrEqual(MEGABYTE)
    for (const size of Object.values(parts)) expect(size).toBeLessThanOrEqual(2 * MEGABYTE)
    expect(Object.keys(parts).sort()).toEqual([
      'menu',
      'points',
      'pointsdesk',
      'resident',
      'vote',
      'workbench',
      'works',
    ])
  })

  test('every page has its four files, and every tab its icons', () => {
    for (const page of PACKAGE.pages)
      for (const ending of ['js', 'json', 'wxml'])
        expect([page, ending, PACKAGE.has(`${page}.${ending}`)]).toEqual([page, ending, true])
    const { list } = PACKAGE.app.tabBar
    expect(list).toHaveLength(4)
    for (const tab of list) {
      expect(PACKAGE.has(tab.iconPath)).toBe(true)
      expect(PACKAGE.app.pages).toContain(tab.pagePath)
    }
  })

  test.each(scripts)('%s makes no code out of text, which WeChat forbids', script => {
    expect(PACKAGE.read(script)).not.toMatch(/\beval\(|new Function\(|Function\(["'`]/)
  })

  test('nothing of the demonstration or of the local cloud is in it', () => {
    for (const script of scripts)
      expect(PACKAGE.read(script)).not.toMatch(/\/local\/(sign-in|people|clock)|演示/)
  })

  test('it loads only what a page needs, fetches the residents’ pages ahead, and follows the dark mode', () => {
    const { app } = PACKAGE
    expect(app.lazyCodeLoading).toBe('requiredComponents')
    expect(app.preloadRule['pages/matters/index']?.packages).toContain('resident')
    expect(app.darkmode).toBe(true)
    const theme = JSON.parse(PACKAGE.read(app.themeLocation ?? '')) as Record<string, Record<string, string>>
    const used = [...PACKAGE.read('app.json').matchAll(/"@(\w+)"/g)].map(([, name]) => name)
    for (const look of ['light', 'dark'])
      for (const name of used) expect(theme[look]).toHaveProperty(String(name))
  })
})
