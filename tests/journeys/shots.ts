// `npm run shots [-- name …]`: every screen at 390 × 844, light, dark and large, into dist/shots, to be looked at.
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { ensureBuilt, FUNCTIONS_BUILD, H5_BUILD } from '../../local/builds'
import { type Look, openBrowser, openPhone } from './browser'
import type { Screen } from './screen'
import { screensOf } from './screens'
import { openDemoStation } from './station'

const LOOKS: readonly (readonly [string, Look])[] = [
  ['light', {}],
  ['dark', { isDark: true }],
  ['large', { isLarge: true }],
]
const INTO = 'dist/shots'
const SETTLE_MS = 700

async function shoot(
  browser: Browser,
  url: string,
  token: string,
  screen: Screen,
  [look, options]: (typeof LOOKS)[number],
) {
  const phone = await openPhone(browser, url, { ...options, token })
  try {
    await phone.open(screen.path)
    await phone.page.waitForLoadState('networkidle')
    await phone.page.waitForTimeout(SETTLE_MS)
    await screen.before?.(phone)
    await phone.page.screenshot({ path: `${INTO}/${screen.name}-${look}.png` })
    for (const error of phone.errors) console.log(`  ${screen.name} (${look}): ${error}`)
  } finally {
    await phone.close()
  }
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  await ensureBuilt([FUNCTIONS_BUILD, H5_BUILD], console.log)
  mkdirSync(INTO, { recursive: true })
  const station = await openDemoStation()
  const browser = await openBrowser()
  try {
    for (const screen of await screensOf(station)) {
      if (wanted.length > 0 && !wanted.some(name => screen.name.startsWith(name))) continue
      for (const look of LOOKS)
        await shoot(browser, station.url, screen.as ? station.tokenOf(screen.as) : '', screen, look)
      console.log(screen.name)
    }
  } finally {
    await browser.close()
    await station.close()
  }
}

void main()
