import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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
}

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

/** What a person does with the app: sees words, taps them, types. */
export class Phone {
  readonly context: BrowserContext
  readonly page: Page
  readonly url: string
  /** Faults the page has thrown: a journey ends with none. */
  readonly errors: string[] = []

  constructor(context: BrowserContext, page: Page, url: string) {
    this.context = context
    this.page = page
    this.url = url
  }

  /** The page on top: Taro keeps those below it in the document. */
  get top() {
    return this.page.locator('.taro_page:not(.taro_page_stationed):visible, .taro_page:visible').last()
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/#/${path}`)
  }

  /** Becomes somebody, through the list of people. */
  async become(name: string): Promise<void> {
    await this.open('demo/people/index')
    await this.page.getByRole('textbox').last().fill(name)
    await this.page.getByRole('button', { name }).first().tap()
    await this.see('议事规则')
  }

  see(text: string | RegExp) {
    return this.page.getByText(text).locator('visible=true').first().waitFor()
  }

  tap(text: string | RegExp) {
    return this.page.getByText(text).locator('visible=true').last().tap()
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
