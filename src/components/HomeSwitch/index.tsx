import { View } from '@tarojs/components'
import { HOMES } from '../../copy/homes'
import { chooseHome, homesToChoose } from '../../services/myHome'
import { useMe } from '../../services/session'
import { ChoiceField } from '../Fields'

type Props = {
  readonly compoundId: string
  /** The home the page is about now. */
  readonly householdId: string
}

/** Which home a page is about, for whoever belongs to several in a compound; nothing for others. */
export function HomeSwitch({ compoundId, householdId }: Props) {
  const homes = homesToChoose(useMe(), compoundId)
  if (homes.length === 0) return null
  const options = homes.map(home => ({ value: home.householdId, name: home.name }))
  return (
    <View className="card">
      <ChoiceField
        label={HOMES.which}
        hint={HOMES.each}
        options={options}
        value={householdId}
        onChange={chooseHome}
      />
    </View>
  )
}
