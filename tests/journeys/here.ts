import type { Browser } from 'playwright-core'
import { openBrowser, openPhone, type Phone } from './browser'
import { type DemoStation, openDemoStation } from './station'

export type Here = { station: DemoStation; browser: Browser; phone: Phone }
const SETTING_UP_MS = 120_000

/**
 * A station with its demo world and a browser for the journeys of one file, and a phone in somebody's hand: one for all of them, or a new one each.
 * What it gives is there from the first test on.
 */
export function hereIs(phones: 'one phone' | 'a phone each' | 'no phone'): Here {
  const here = {} as Here
  const openOne = async () => {
    here.phone = await openPhone(here.browser, here.station.url)
  }
  beforeAll(async () => {
    here.station = await openDemoStation()
    here.browser = await openBrowser()
    if (phones === 'one phone') await openOne()
  }, SETTING_UP_MS)
  if (phones === 'a phone each') {
    beforeEach(openOne)
    afterEach(() => here.phone.close())
  }
  afterAll(async () => {
    await here.browser.close()
    await here.station.close()
  })
  return here
}
