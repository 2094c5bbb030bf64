import { Text, View } from '@tarojs/components'
import { call, type GivenBy } from '../../services/call'
import { useList } from '../../services/useList'
import { Faces } from '../Faces'
import { MoreRows } from '../MoreRows'
import { Tap } from '../Tap'
import './index.scss'

export type PlaceRow = GivenBy<'place', 'children'>['children'][number]

/** The places right below one, to be tapped. */
export function Below({
  placeId,
  onOpen,
}: {
  readonly placeId: string
  readonly onOpen: (row: PlaceRow) => void
}) {
  const list = useList<PlaceRow>(`children ${placeId}`, async skip => {
    const answer = await call('place', 'children', { placeId, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.children, more: answer.value.more } } : answer
  })
  return (
    <Faces of={list} rows={1}>
      {rows => (
        <>
          <View className="houses">
            {rows.map(row => (
              <Tap className="house" key={row._id} onClick={() => onOpen(row)}>
                <Text>{row.name}</Text>
              </Tap>
            ))}
          </View>
          <MoreRows list={list} />
        </>
      )}
    </Faces>
  )
}
