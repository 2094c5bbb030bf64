import { dayOf, dayPlus } from '@domain/kernel'
import { photoOf } from '../../../local/demo/photos'
import { type Demo, type Phone, Phone as PhoneOf } from '../fixture'

/** People who live in a compound and hold no post, each with a phone in hand. */
export async function neighboursOf({ cloud }: Demo, compoundId: string): Promise<Phone[]> {
  const found = await cloud.query('people', {
    query: { 'homes.path.compound': compoundId, posts: [] },
    sort: { _id: 1 },
    limit: 500,
  } as never)
  const people = found as unknown as { _id: string; openid: string }[]
  return people
    .filter(({ _id }) => !/^p-(wang|tenant)/.test(_id))
    .map(({ _id, openid }) => new PhoneOf(cloud, _id, openid))
}

const WISH = {
  kind: 'service',
  title: '请人帮忙换一个水龙头',
  words: '厨房水龙头滴水，新的已经买好。',
  photo: null,
  contact: '电话 0558-7788，下午在家',
} as const

/** The day so many days from now. */
export const dayIn = ({ cloud }: Demo, days: number): string => dayPlus(dayOf(cloud.now()), days)

/** A new wish of somebody who lives in 天润花园. */
export const wishOf = async (phone: Phone, compoundId = 'tianrun'): Promise<string> =>
  (await phone.get('wish', 'make', { compoundId, ...WISH })).wishId

/** A new wish of somebody without a phone at 3号楼 2单元, entered by the head of the unit. */
export const wishFor = async (phone: Phone, householdId: string): Promise<string> =>
  (await phone.get('wish', 'makeFor', { householdId, residentName: '孙桂英', ...WISH })).wishId

export const claimOn = (demo: Demo, phone: Phone, wishId: string, days = 3, requestId?: string) =>
  phone.call('wish', 'claim', { wishId, promisedOn: dayIn(demo, days) }, requestId)

/** Brings what is wished for, with a photo. */
export async function bring(phone: Phone, wishId: string): Promise<void> {
  const photo = await phone.upload(`bring-${wishId}.png`, new Uint8Array(photoOf('bulb')))
  await phone.get('wish', 'deliver', { wishId, words: '换好了，不滴水了', photos: [photo] })
}

/** Claimed and brought, from one wish to its thanks. */
export async function broughtBy(demo: Demo, phone: Phone, wishId: string): Promise<void> {
  const claimed = await claimOn(demo, phone, wishId)
  if (!claimed.ok) throw new Error(claimed.message)
  await bring(phone, wishId)
}
