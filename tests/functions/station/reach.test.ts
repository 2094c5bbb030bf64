import { demoForAll } from '../fixture'

const demo = demoForAll()

const queue = (personId: string, placeId: string) =>
  demo.as(personId).call('station', 'queue', { placeId, skip: 0 })

describe('how far one sees in the queue', () => {
  test.each(['xuege-xuege', 'xuege', 'qiaocheng', 'xinhua'])(
    '王阿姨 sees her own compound’s queue, not that of %s, though she lives inside it or near it',
    async placeId => {
      expect(await queue('p-wang', 'tianrun')).toMatchObject({ ok: true })
      expect(await queue('p-wang', placeId)).toMatchObject({ ok: false, code: 'call.forbidden' })
    },
  )

  test('an officer sees the queues of the own place and of every place inside it, none above or beside it', async () => {
    for (const placeId of ['xuege-xuege', 'tianrun', 'xinhua'])
      expect(await queue('p-community', placeId)).toMatchObject({ ok: true })
    for (const placeId of ['xuege', 'qiaocheng', 'hanlin', 'ly-liyuan'])
      expect(await queue('p-community', placeId)).toMatchObject({ ok: false, code: 'call.forbidden' })
  })

  test('a grid worker sees the queue of the own grid, not that of the next; a house has no queue', async () => {
    expect(await queue('p-grid', 'grid-xuege-1')).toMatchObject({ ok: true })
    expect(await queue('p-grid', 'grid-xuege-2')).toMatchObject({ ok: false, code: 'call.forbidden' })
    expect(await queue('p-wang', 'tianrun:3')).toMatchObject({ ok: false, code: 'call.notFound' })
  })
})
