import { readFileSync } from 'node:fs'
import { type Look, openPhone, type Phone } from './browser'
import { hereIs } from './here'
import type { Screen } from './screen'
import { screensOf } from './screens'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.1 A and AA, contrast included, in each look. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
/** The page cannot forbid to enlarge it in WeChat; in a browser Taro's own frame does. */
const NOT_OURS = ['meta-viewport', 'html-has-lang']
const SMALLEST_TARGET = 44

type Violation = { id: string; nodes: { html: string; any: { message: string }[] }[] }

/** What axe finds against WCAG on the page as it stands. */
async function violationsOn({ page }: Phone): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = (await page.evaluate(
    async ([tags]) => {
      const axe = (
        window as unknown as {
          axe: { run: (what: object, how: object) => Promise<{ violations: unknown }> }
        }
      ).axe
      return (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
    },
    [TAGS],
  )) as Violation[]
  return violations
    .filter(({ id }) => !NOT_OURS.includes(id))
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`)
}

/** What is too small to be tapped, and what is wider than the phone. */
async function sizesOn({ page }: Phone): Promise<string[]> {
  const small = await page.evaluate(
    least =>
      [...document.querySelectorAll('[role=button],[role=radio],[role=tab],[role=link]')]
        .map(one => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
        .map(({ box, html }) => `small target ${Math.round(box.width)}×${Math.round(box.height)} ${html}`),
    SMALLEST_TARGET,
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return wide > 0 ? [...small, `${wide} px wider than the phone`] : small
}

/** What axe finds once the phone has turned dark; what is where stays the same. */
async function atNight(phone: Phone): Promise<string[]> {
  const turned = async (isDark: boolean) => {
    await phone.page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' })
    await phone.page.waitForFunction(dark => document.body.classList.contains('dark') === dark, isDark)
  }
  await turned(true)
  const found = await violationsOn(phone)
  await turned(false)
  return found.map(one => `at night ${one}`)
}

async function foundOn(phone: Phone, screen: Screen, byNight: boolean): Promise<string[]> {
  const thrown = phone.errors.length
  await phone.open(screen.path)
  await phone.calm()
  await screen.before?.(phone)
  await phone.calm()
  const found = [
    ...(await violationsOn(phone)),
    ...(await sizesOn(phone)),
    ...(byNight ? await atNight(phone) : []),
    ...phone.errors.slice(thrown),
  ]
  return found.map(one => `${screen.name}: ${one}`)
}

type Manner = Look & {
  /** Each screen once more as night falls while one looks at it. */
  readonly byNight?: boolean
}

/** The test that every screen can be read and tapped in a look: a file each, so that they are measured side by side. */
export function everyScreenIn(name: string, { byNight = false, ...look }: Manner): void {
  jest.setTimeout(600_000)
  const here = hereIs('no phone')
  test(`every screen can be read and tapped by everybody, ${name}`, async () => {
    const { station, browser } = here
    const phone = await openPhone(browser, station.url, look)
    const found: string[] = []
    // A page's end is the same page.
    for (const screen of (await screensOf(station)).filter(one => !one.name.endsWith('-end'))) {
      await phone.handTo(screen.as ? station.tokenOf(screen.as) : '')
      found.push(...(await foundOn(phone, screen, byNight)))
    }
    await phone.close()
    expect(found).toEqual([])
  })
}
