import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { photoOf } from '../../local/demo/photos'
import { type Demo, OPENING_MS, openDemo } from '../functions/fixture'
import { Host } from './host/host'
import { Package } from './host/package'
import { openWindow } from './host/window'
import type { Person } from './host/wx'

export const PACKAGE = new Package('dist/weapp')

/** The station's cloud, a photo on the phone, and the package in the hands of whoever one likes. */
async function openPlace() {
  const demo: Demo = await openDemo()
  const album = mkdtempSync(join(tmpdir(), 'haoyi-album-'))
  const photo = join(album, 'photo.png')
  writeFileSync(photo, photoOf('road'))
  const hosts: Host[] = []
  const phoneOf = (personId: string | null, more: Partial<Person> = {}): Host => {
    const token = personId ? demo.as(personId).token : demo.cloud.tokenFor('somebody-new')
    const person = {
      token,
      personId: personId ?? '',
      photos: [],
      confirms: true,
      picks: null,
      scans: null,
      ...more,
    }
    const host = new Host(PACKAGE, demo.cloud.url, person)
    hosts.push(host)
    return host
  }
  const close = async () => {
    for (const host of hosts) host.close()
    await demo.close()
    rmSync(album, { recursive: true, force: true })
  }
  return { demo, photo, phoneOf, close }
}
type Place = Awaited<ReturnType<typeof openPlace>>

/** The same for all tests of one file, with a window for the pages, there from the first of them on. */
export function placeForAll(): Place {
  const place = {} as Place
  beforeAll(async () => {
    openWindow()
    Object.assign(place, await openPlace())
  }, OPENING_MS)
  afterAll(() => place.close())
  return place
}
