import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { ChoiceField } from '../../components/Fields'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { PlaceSwitch } from '../../components/PlaceSwitch'
import { Tabs } from '../../components/Tabs'
import { Tap } from '../../components/Tap'
import { WISHES } from '../../copy/wishes'
import { go, shareOf } from '../../services/routes'
import { type Shown, useWishes } from './useWishes'
import { WishCard } from './WishCard'
import './index.scss'

const MINE = ['made', 'claimed'] as const
const IN_CHARGE = [...MINE, 'waiting'] as const

/** The wish pools of one's neighbourhood, and what one has to do with oneself. */
export default function Wishes() {
  const { me, place, places, choose, shown, show, list, tabs, tab, mayMake, mayMakeFor } = useWishes()
  useShareAppMessage(() => shareOf.wishes(WISHES.share(place?.name ?? '')))
  const make = mayMake ? { name: WISHES.make, run: () => go.newWish() } : null
  const makeFor = mayMakeFor ? { name: WISHES.makeFor, run: () => go.newWish('1') } : null
  const first = make ?? makeFor
  if (me && !place)
    return (
      <Page title={WISHES.title}>
        <Empty
          drawing="door"
          title={WISHES.noPlace}
          action={
            <Tap className="button" onClick={go.join}>
              <Text>{WISHES.join}</Text>
            </Tap>
          }
        />
      </Page>
    )
  return (
    <Page
      title={WISHES.title}
      foot={first && <ActionBar first={first} second={make && makeFor ? makeFor : undefined} />}
    >
      <View className="wishes-head">
        <PlaceSwitch place={place} places={places} onChoose={choose} />
        <Text className="note">{WISHES.motto}</Text>
      </View>
      <Tabs tabs={tabs} value={tab} onChange={value => show(value === 'mine' ? 'made' : value)} />
      {tab === 'mine' ? (
        <View className="card">
          <ChoiceField<Shown>
            label={WISHES.of}
            options={(mayMakeFor ? IN_CHARGE : MINE).map(value => ({ value, name: WISHES[value] }))}
            value={shown}
            onChange={show}
            hint={shown === 'waiting' ? WISHES.waitingNote : undefined}
          />
        </View>
      ) : (
        <Text className="hint wishes-note">{WISHES.rule}</Text>
      )}
      <Faces
        of={list}
        isEmpty={wishes => wishes.length === 0}
        empty={{ drawing: 'tea', title: WISHES.none[shown], note: WISHES.noneNote }}
      >
        {wishes => (
          <>
            {wishes.map(wish => (
              <WishCard key={wish._id} wish={wish} />
            ))}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
    </Page>
  )
}
