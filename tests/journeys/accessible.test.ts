import { readFileSync } from 'node:fs'
import { openPhone } from './browser'
import { hereIs } from './here'
import { screensOf } from './screens'

jest.setTimeout(240_000)

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.1 A and AA, contrast included, in each look. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
/** The page cannot forbid to enlarge it in WeChat; in a browser Taro's own frame does. */
const NOT_OURS = ['meta-viewport', 'html-has-lang']
const SMALLEST_TARGET = 44

const here = hereIs('no phone')

type Violation = { id: string; nodes: { html: string; any: { message: string }[] }[] }

const LOOKS = [
  ['light', {}],
  ['dark', { isDark: true }],
  ['large', { isLarge: true }],
] as const

test.each(LOOKS)('every screen can be read and tapped by everybody, %s', async (_, look) => {
  const found: string[] = []
  const screens = await screensOf(here.station)
  // A page's end is the same page.
  for (const screen of screens.filter(({ name }) => !name.endsWith('-end'))) {
    const token = screen.as ? here.station.tokenOf(screen.as) : ''
    const phone = await openPhone(here.browser, here.station.url, { ...look, token })
    await phone.open(screen.path)
    await phone.page.waitForLoadState('networkidle')
    await screen.before?.(phone)
    await phone.page.evaluate(AXE)
    const violations = (await phone.page.evaluate(
      async ([tags]) => {
        const axe = (
          window as unknown as {
            axe: { run: (what: object, how: object) => Promise<{ violations: unknown }> }
          }
        ).axe
        return (await axe.run(document, { runOnly: tags })).violations
      },
      [TAGS],
    )) as Violation[]
    for (const { id, nodes } of violations.filter(one => !NOT_OURS.includes(one.id)))
      found.push(`${screen.name}: ${id} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`)
    const small = await phone.page.evaluate(
      least =>
        [...document.querySelectorAll('[role=button],[role=radio],[role=tab],[role=link]')]
          .map(one => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
          .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
          .map(({ box, html }) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`),
      SMALLEST_TARGET,
    )
    for (const one of small) found.push(`${screen.name}: small target ${one}`)
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) found.push(`${screen.name}: ${wide} px wider than the phone`)
    for (const error of phone.errors) found.push(`${screen.name}: ${error}`)
    await phone.close()
  }
  expect(found).toEqual([])
})
