import { dayOf } from '@domain/kernel'
import { INVITES, type Me, RELATION_NAMES, RELATIONS, type Relation } from '@domain/people'
import { buildingIn } from '@domain/place'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { ChoiceField } from '../../components/Fields'
import { type House, HousePicker } from '../../components/HousePicker'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { ADMIT } from '../../copy/admit'
import { dayWithWeekday } from '../../copy/due'
import { JOIN } from '../../copy/join'
import { call, type GivenBy } from '../../services/call'
import { spotsFor } from '../../services/myPlace'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'

/** One's own household as a house to invite to. */
const homeOf = (me: Me, householdId: string | null): House | null => {
  const home = me.homes.find(one => one.householdId === householdId)
  return home
    ? { householdId: home.householdId, buildingId: buildingIn(home.householdId), label: home.label }
    : null
}

/** Whom one may invite there: an official anybody, a member of the house by what they are themselves. */
const invitable = (me: Me, house: House, isOwn: boolean): readonly Relation[] => {
  const home = me.homes.find(one => one.householdId === house.householdId)
  return isOwn && home ? INVITES[home.relation] : RELATIONS
}

function Code({ code, again }: { readonly code: GivenBy<'people', 'invite'>; readonly again: () => void }) {
  const copy = () => Taro.setClipboardData({ data: ADMIT.copyText(code.code) })
  return (
    <View className="card stack">
      <Text className="code" selectable>
        {code.code}
      </Text>
      <Text className="note">{ADMIT.madeNote(code.label, dayWithWeekday(dayOf(code.expiresAt)))}</Text>
      <Tap className="button" onClick={() => void copy()}>
        <Text>{ADMIT.copy}</Text>
      </Tap>
      <Tap className="button quiet" onClick={again}>
        <Text>{ADMIT.again}</Text>
      </Tap>
    </View>
  )
}

/** A code for one household, used once within a week. */
export function Invite({ householdId }: { readonly householdId: string | null }) {
  const me = useMe()
  const [picked, setPicked] = useState<House | null>(null)
  const [relation, setRelation] = useState<Relation | null>(null)
  const [code, setCode] = useState<GivenBy<'people', 'invite'> | null>(null)
  const house = picked ?? (me && homeOf(me, householdId))
  const send = useCallback(
    (requestId: string, to: House, as: Relation) =>
      call(
        'people',
        'invite',
        { householdId: to.householdId, buildingId: to.buildingId, relation: as },
        requestId,
      ),
    [],
  )
  const invite = useCommand(send, setCode)
  if (!me) return null
  if (code) return <Code code={code} again={() => setCode(null)} />
  if (!house) {
    const [from] = spotsFor(me, 'household.invite')
    return <View className="card">{from && <HousePicker from={from} onPick={setPicked} />}</View>
  }
  const options = invitable(me, house, householdId !== null).map(value => ({
    value,
    name: RELATION_NAMES[value],
  }))
  return (
    <View className="card stack">
      {householdId ? (
        <ListRow name={house.label} />
      ) : (
        <ListRow name={house.label} value={JOIN.change} onClick={() => setPicked(null)} />
      )}
      <ChoiceField label={ADMIT.whom} options={options} value={relation} onChange={setRelation} />
      <Tap
        className="button"
        isOff={!relation || invite.isBusy}
        onClick={() => relation && void invite.run(house, relation)}
      >
        <Text>{ADMIT.make}</Text>
      </Tap>
    </View>
  )
}
