import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { HONOURS_PAGE } from '../../copy/honours'

export type Place = {
  readonly rank?: number
  readonly name: string
  readonly note?: string | undefined
  readonly value: string
  /** What it is called where it is one's own. */
  readonly own: string | null
}

const FIRST_THREE = 3

function PlaceLine({ place: { rank, name, note, value, own } }: { readonly place: Place }) {
  return (
    <View className={`place-line${own ? ' is-own' : ''}`}>
      {rank !== undefined && (
        <View
          className={`place-rank${rank <= FIRST_THREE ? ' is-high' : ''}`}
          aria-label={HONOURS_PAGE.rank(rank)}
        >
          <Text>{String(rank)}</Text>
        </View>
      )}
      <View className="grow">
        <View className="row wrap place-name">
          <Text className="text">{name}</Text>
          {own ? <Badge tone="accent">{own}</Badge> : null}
        </View>
        {note ? <Text className="hint">{note}</Text> : null}
      </View>
      <Text className="text place-value">{value}</Text>
    </View>
  )
}

/** Lines of a ranking: the place, who (as they want to be shown), and by how much. */
export function PlaceLines({ lines }: { readonly lines: readonly Place[] }) {
  return (
    <>
      {lines.map((place, i) => (
        <PlaceLine key={String(i)} place={place} />
      ))}
    </>
  )
}
