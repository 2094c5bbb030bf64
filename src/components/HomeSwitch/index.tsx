import { doorOf } from '@domain/place'
import { View } from '@tarojs/components'
import { useRef } from 'react'
import { HOMES } from '../../copy/homes'
import { chooseHome, homesToChoose, useChosenHomes } from '../../services/myHome'
import { useMe } from '../../services/session'
import { ChoiceField } from '../Fields'

/** The home that a page is about, and where it is. */
type About = { readonly compoundId: string; readonly householdId: string }
type Props = {
  /** Null where no home is asked for; left out while the page is not there, so that one finds the way back to the other home. */
  readonly of: About | null | undefined
  /** While something is being sent for the one that is chosen. */
  readonly isOff?: boolean
}

/** Which home a page is about, for whoever belongs to several in a compound; nothing for others. */
export function HomeSwitch({ of, isOff = false }: Props) {
  const me = useMe()
  const chosen = useChosenHomes(me)
  const last = useRef<string | null>(null)
  if (of !== undefined) last.current = of?.compoundId ?? null
  const homes = last.current ? homesToChoose(me, last.current) : []
  if (homes.length === 0) return null
  const shown = of?.householdId ?? homes.find(({ householdId }) => chosen.includes(householdId))?.householdId
  return (
    <View className="card">
      <ChoiceField
        label={HOMES.which}
        hint={HOMES.each}
        options={homes.map(({ householdId, label }) => ({ value: householdId, name: doorOf(label) }))}
        value={shown ?? null}
        onChange={id => {
          const home = homes.find(({ householdId }) => householdId === id)
          if (home && !isOff) chooseHome(home)
        }}
      />
    </View>
  )
}
