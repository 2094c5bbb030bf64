import { existsSync } from 'node:fs'
import { DAY_MS } from '@domain/kernel'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

const CHROMIUM = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const FAKE_MICROPHONE = '--use-fake-device-for-media-stream --use-fake-ui-for-media-stream'

/** A real Chromium without a window, its microphone a whistle. */
export function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find(path => path && existsSync(path))
  return chromium.launch({
    ...(executablePath && { executablePath }),
    headless: true,
    args: [...QUIET.split(' '), ...FAKE_MICROPHONE.split(' ')],
  })
}

export type Look = {
  readonly isDark?: boolean
  readonly isLarge?: boolean
  /** Whose phone it is: signed in from the start. */
  readonly token?: string
  /** So many days its clock is ahead of the time there is: none unless told. */
  readonly daysAhead?: number
}

/** The time there is where the app is served. */
async function timeAt(url: string): Promise<number> {
  const { now } = (await (await fetch(`${url}/local/clock`)).json()) as { now: number }
  return now
}

/** Sets a phone's clock so far from this machine's. In words, as it runs in the page: a build may mark functions with a helper that is not there. */
const clockScript = (aheadMs: number): string => `
  window.Date = new Proxy(Date, {
    construct: (real, given) => (given.length === 0 ? new real(real.now() + ${aheadMs}) : new real(...given)),
    get: (real, name) => (name === 'now' ? () => real.now() + ${aheadMs} : Reflect.get(real, name)),
  })`

/** A phone of 390 × 844 in somebody's hand. */
export async function openPhone(browser: Browser, url: string, look: Look = {}): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: look.isDark ? 'dark' : 'light',
    permissions: ['microphone', 'clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(15_000)
  const aheadMs = (await timeAt(url)) - Date.now() + (look.daysAhead ?? 0) * DAY_MS
  await context.addInitScript({ content: clockScript(aheadMs) })
  await context.addInitScript(rememberWhatIsSaid)
  const page = await context.newPage()
  const phone = new Phone(context, page, url)
  page.on('pageerror', error => phone.errors.push(error.message))
  if (look.isLarge)
    await page.addInitScript(() =>
      localStorage.setItem('haoyi.look', JSON.stringify({ data: { brightness: 'auto', isLarge: true } })),
    )
  if (look.token)
    await page.addInitScript(token => localStorage.setItem('haoyi.token', token as string), look.token)
  return phone
}

type Listening = Window & { said?: string[] }

/** Keeps every word that is said for a moment only: it goes with its page, and a busy machine looks too late. Runs in the page. */
function rememberWhatIsSaid(): void {
  const said: string[] = []
  ;(window as Listening).said = said
  new MutationObserver(changes => {
    for (const { target, addedNodes } of changes)
      for (const node of [target, ...addedNodes]) {
        const box = node instanceof Element ? node.closest('.taro__toast') : null
        if (box?.textContent) said.push(box.textContent)
      }
  }).observe(document, { childList: true, subtree: true })
}

/** So long nothing is asked for, and the page is what it will be. */
const CALM_MS = 120
const LOOK_MS = 30

const FIND_TRIES = 40
const FIND_PAUSE_MS = 250
const MORE_MS = 1000
/** So much of the screen is told when what should be there is not. */
const SHOWN_LENGTH = 1200

type PickedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** What a person does with the app: sees words, taps them, types. */
export class Phone {
  readonly context: BrowserContext
  readonly page: Page
  readonly url: string
  /** Faults the page has thrown: a journey ends with none. */
  readonly errors: string[] = []
  private opened = 0
  private asked = 0
  private quietSince = 0

  constructor(context: BrowserContext, page: Page, url: string) {
    this.context = context
    this.page = page
    this.url = url
    const count = (change: number) => () => {
      this.asked += change
      this.quietSince = Date.now()
    }
    page.on('request', count(1))
    page.on('requestfinished', count(-1))
    page.on('requestfailed', count(-1))
  }

  /** Gives the phone to somebody else, with nothing on it of whoever had it before. */
  async handTo(token: string): Promise<void> {
    await this.page.goto(`${this.url}/local/people`)
    await this.page.evaluate(key => {
      localStorage.clear()
      sessionStorage.clear()
      if (key) localStorage.setItem('haoyi.token', key)
    }, token)
  }

  /** Waits until the page has all it asked for, and shows it. */
  async calm(): Promise<void> {
    while (this.asked > 0 || Date.now() - this.quietSince < CALM_MS) await this.page.waitForTimeout(LOOK_MS)
    await this.page.waitForFunction(() => !document.querySelector('.skeleton'))
  }

  /** Opens the app anew on a page, as a scanned code would. */
  async open(path: string): Promise<void> {
    this.opened += 1
    await this.page.goto(`${this.url}/?${this.opened}#/${path}`)
  }

  /** Becomes somebody, through the list of people; ends on the list of matters. */
  async become(name: string): Promise<void> {
    await this.open('demo/people/index')
    await this.type('搜名字、身份或小区', name)
    // The row moves up as the others go: a finger that is too quick taps where it was.
    await this.page.waitForFunction(wanted => {
      const rows = [...document.querySelectorAll('.people-list .person')].slice(0, -1)
      return rows.length > 0 && rows.every(row => row.textContent?.includes(wanted))
    }, name)
    await this.shown(this.page.getByRole('button', { name })).last().tap()
    await this.page.waitForURL(/pages\/matters/)
    await this.see(`演示环境 · ${name}`)
    await this.settled()
  }

  /** Waits until only one page is on the screen: a page slides in over the one before. */
  private async settled(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLElement>('.nav-title')].filter(one => one.offsetParent).length ===
        1,
    )
  }

  private shown(what: Locator): Locator {
    return what.locator('visible=true')
  }

  /** Waits until the words are on the screen. */
  async see(words: string | RegExp): Promise<void> {
    await this.shown(this.page.getByText(words))
      .first()
      .waitFor()
      .catch(async error => {
        // biome-ignore lint/performance/useDomNodeTextContent: as it is laid out, a line a line
        const shown = await this.page.locator('body').innerText()
        throw new Error(`${words} is not on the screen, but ${shown.slice(-SHOWN_LENGTH)}`, { cause: error })
      })
  }

  /** Waits until that was said for a moment, since the page was opened or something was last said. */
  async told(words: string | RegExp): Promise<void> {
    const [pattern, isPattern] = words instanceof RegExp ? [words.source, true] : [words, false]
    await this.page.waitForFunction(
      ([text, isRegExp]) => {
        const { said = [] } = window as Listening
        const i = said.findIndex(one => (isRegExp ? new RegExp(text).test(one) : one.includes(text)))
        if (i >= 0) said.splice(0, i + 1)
        return i >= 0
      },
      [pattern, isPattern] as const,
    )
  }

  /** All that stands in a part of the page on top. */
  text(selector: string): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: as it is laid out, a line a line
    return this.shown(this.page.locator(selector)).last().innerText()
  }

  async tapText(words: string | RegExp): Promise<void> {
    await this.settled()
    await this.shown(this.page.getByText(words)).last().tap()
  }

  /** Taps words of a list, asking for more of it until they are there. */
  async find(words: string): Promise<void> {
    await this.settled()
    const found = this.shown(this.page.getByText(words))
    const more = this.shown(this.page.getByText(/^(加载更多|共 \d+ 件，查看全部)$/))
    for (let tries = 0; tries < FIND_TRIES && !(await found.count()); tries++) {
      // It may be gone by the time the finger is there: then all of the list is.
      if (await more.count())
        await more
          .first()
          .tap({ timeout: MORE_MS })
          .catch(() => {})
      await this.page.waitForTimeout(FIND_PAUSE_MS)
    }
    await found.last().tap()
  }

  async tapButton(name: string): Promise<void> {
    await this.settled()
    await this.shown(this.page.getByRole('button', { name, exact: true }))
      .last()
      .tap()
  }

  /** One of the views of a page. */
  async tapTab(name: string | RegExp): Promise<void> {
    await this.shown(this.page.getByRole('tab', { name })).last().tap()
  }

  /** One of the four at the foot of the screen. */
  async tab(name: string): Promise<void> {
    await this.page.locator('.weui-tabbar__item', { hasText: name }).tap()
    await this.shown(this.page.locator('.nav-title')).getByText(name).first().waitFor()
    await this.settled()
  }

  /** A step that is behind «更多». */
  async tapRest(name: string): Promise<void> {
    await this.tapButton('更多')
    await this.shown(
      this.page.locator('.taro-actionsheet__cell, [class*=actionsheet]').getByText(name, { exact: true }),
    )
      .last()
      .tap()
  }

  /** A step that is a button, or else behind «更多». */
  async tapEither(name: string): Promise<void> {
    await this.see('办理过程')
    const button = this.shown(this.page.getByRole('button', { name, exact: true })).last()
    if (await button.count()) await button.tap()
    else await this.tapRest(name)
  }

  async type(label: string, words: string): Promise<void> {
    await this.shown(this.page.getByRole('textbox', { name: label }))
      .last()
      .fill(words)
  }

  /** A number on the digit keypad. */
  async typeNumber(label: string, digits: string): Promise<void> {
    await this.shown(this.page.getByRole('spinbutton', { name: label }))
      .last()
      .fill(digits)
  }

  /** Drags a finger over the photo from one point to another, both in shares of its width and height. */
  async cover(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const box = await this.page.locator('.mask-stage').boundingBox()
    if (!box) throw new Error('no photo to cover')
    const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
    await this.page.mouse.move(...at(from))
    await this.page.mouse.down()
    await this.page.mouse.move(...at(to), { steps: 5 })
    await this.page.mouse.up()
  }

  async choose(name: string | RegExp): Promise<void> {
    const exact = typeof name === 'string'
    await this.shown(this.page.getByRole('radio', { name, exact })).last().tap()
  }

  async chooseFile(button: string, file: PickedFile): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.shown(this.page.getByRole('button', { name: button }))
        .last()
        .tap(),
    ])
    await chooser.setFiles(file)
  }

  async choosePhoto(button: string, file: PickedFile): Promise<void> {
    await this.chooseFile(button, file)
    await this.shown(this.page.locator('.photo-kept')).last().waitFor()
  }

  /** Takes the day the calendar opens on. */
  async chooseDay(label: string): Promise<void> {
    await this.shown(this.page.getByRole('button', { name: label }))
      .last()
      .tap()
    await this.tapText('确定')
  }

  /** Says yes once more. */
  async confirm(words = '确定'): Promise<void> {
    await this.shown(this.page.locator('.taro-modal__foot, [class*=modal]').getByText(words, { exact: true }))
      .last()
      .tap()
  }

  /** Has read what a dialog says. */
  async understood(): Promise<void> {
    await this.shown(this.page.locator('[class*=modal]').getByText(/^(知道了|确定)$/))
      .last()
      .tap()
  }

  /** Moves the demonstration's time on, as a newcomer would. */
  async advanceClock(step: string): Promise<void> {
    await this.tab('我的').catch(async () => {
      await this.open('pages/me/index')
    })
    await this.tapButton(step)
    await this.told('时间已拨快')
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
