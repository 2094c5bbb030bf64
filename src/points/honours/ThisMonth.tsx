import { monthOf } from '@domain/kernel'
import type { RankingLine } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { monthInWords } from '../../copy/due'
import { HONOURS_PAGE } from '../../copy/honours'
import { minutesInWords } from '../../copy/points'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { useList } from '../../services/useList'
import { type Place, PlaceLines } from './PlaceLine'
import { Printing } from './Printing'
import { type Whose, WhoseChoice } from './Whose'

const placeOf =
  (own: string) =>
  ({ rank, shown, score, minutes, isMine }: RankingLine): Place => ({
    rank,
    name: shown,
    note: minutes > 0 ? minutesInWords(minutes) : undefined,
    value: HONOURS_PAGE.points(score),
    own: isMine ? own : null,
  })

/** The month's ranking as it stands now. */
export function ThisMonth({ compoundId }: { readonly compoundId: string }) {
  const [of, choose] = useState<Whose>('homes')
  const month = monthOf(readNow())
  const list = useList<RankingLine>(`ranking ${compoundId} ${month} ${of}`, async skip => {
    const answer = await call('points', 'ranking', { compoundId, month, of, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.lines, more: answer.value.more } } : answer
  })
  const own = of === 'homes' ? HONOURS_PAGE.ours : HONOURS_PAGE.mine
  return (
    <>
      <WhoseChoice of={of} choose={choose} />
      <Faces
        of={list}
        isEmpty={lines => lines.length === 0}
        empty={{ drawing: 'bench', title: HONOURS_PAGE.none, note: HONOURS_PAGE.noneNote }}
      >
        {lines => (
          <>
            <View className="card">
              <Text className="note">{HONOURS_PAGE.now(monthInWords(month))}</Text>
              <PlaceLines lines={lines.map(placeOf(own))} />
            </View>
            <MoreRows list={list} />
            <Printing compoundId={compoundId} month={month} />
          </>
        )}
      </Faces>
    </>
  )
}
