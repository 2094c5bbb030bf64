import { RATINGS, type Rating, type RosterRow } from '@domain/points'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ROSTER } from '../../copy/activity'
import { call } from '../../services/call'
import { openPaper } from '../../services/papers'
import { useCommand } from '../../services/useCommand'
import { isConfirmable } from './words'

type Deed = { readonly name: string; readonly run: () => void | Promise<void> }

/** What an organiser can do about one person of the roster, besides confirming. */
export function usePerson(activityId: string, day: string, row: RosterRow, refresh: () => Promise<void>) {
  const [why, setWhy] = useState<string | null>(null)
  const done = (title: string) => async () => {
    setWhy(null)
    await refresh()
    void Taro.showToast({ title, icon: 'none' })
  }
  const rate = useCommand(
    (requestId: string, rating: Rating) =>
      call('points', 'rateTurn', { turnId: row.turn?.id ?? '', rating }, requestId),
    done(ROSTER.rated),
  )
  const refuse = useCommand(
    (requestId: string, words: string) =>
      call('points', 'refuseTurn', { activityId, day, key: row.key, why: words }, requestId),
    done(ROSTER.refusedDone),
  )
  const leave = useCommand(
    (requestId: string) => call('points', 'leave', { activityId, key: row.key }, requestId),
    done(ROSTER.takeOut),
  )
  const print = useCommand(() => call('papers', 'servicePaperFor', { turnId: row.turn?.id ?? '' }), openPaper)
  const askRating = async () => {
    const itemList = Object.values(RATINGS)
    const { tapIndex } = await Taro.showActionSheet({ itemList }).catch(() => ({ tapIndex: -1 }))
    if (tapIndex >= 0) await rate.run((tapIndex + 1) as Rating)
  }
  const deeds: Deed[] = [
    ...(row.turn?.state === 'done' && !row.isOwn ? [{ name: ROSTER.rate, run: askRating }] : []),
    ...(row.turn?.state === 'done' && row.isNamed
      ? [{ name: ROSTER.proof, run: async () => void (await print.run()) }]
      : []),
    ...(isConfirmable(row) ? [{ name: ROSTER.refuse, run: () => setWhy('') }] : []),
    ...(row.standing.state !== 'none' && !row.turn
      ? [{ name: ROSTER.takeOut, run: async () => void (await leave.run()) }]
      : []),
  ]
  const open = async () => {
    const itemList = deeds.map(({ name }) => name)
    const { tapIndex } = await Taro.showActionSheet({ itemList }).catch(() => ({ tapIndex: -1 }))
    await deeds[tapIndex]?.run()
  }
  return { deeds, open, why, setWhy, refuse }
}
