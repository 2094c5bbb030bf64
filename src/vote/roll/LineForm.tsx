import { areaInM2, type Owner } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { CountField, LineField, Tick } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ROLLS } from '../../copy/voteWork'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { centiOf, namesOf } from './written'

type Props = { readonly voteId: string; readonly owner: Owner; readonly refresh: () => Promise<void> }

/** Putting a line right: names, areas, and what that rests on. */
export function LineForm({ voteId, owner, refresh }: Props) {
  const [name, setName] = useState(owner.name)
  const [others, setOthers] = useState(owner.coOwners.join('、'))
  const [isDeveloper, setDeveloper] = useState(owner.isDeveloper)
  const [areas, setAreas] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(owner.units.map(one => [one.householdId, areaInM2(one.areaCentiM2)])),
  )
  const [why, setWhy] = useState('')
  const read = owner.units.map(({ householdId }) => ({
    householdId,
    areaCentiM2: centiOf(areas[householdId] ?? ''),
  }))
  const whole = read.flatMap(({ householdId, areaCentiM2 }) =>
    areaCentiM2 === null ? [] : [{ householdId, areaCentiM2 }],
  )
  const command = useCommand((requestId: string) => {
    const change = { name, coOwners: namesOf(others), isDeveloper, areas: whole }
    return call('vote', 'changeLine', { voteId, ownerKey: owner.key, change, why }, requestId)
  }, refresh)
  return (
    <View className="roll-form">
      <LineField label={ROLLS.name} value={name} onChange={setName} most={40} />
      <LineField
        label={ROLLS.coOwners}
        value={others}
        onChange={setOthers}
        most={80}
        hint={ROLLS.coOwnersHint}
        isOptional
      />
      {owner.units.map(({ householdId, label }) => (
        <CountField
          key={householdId}
          label={ROLLS.area(label)}
          value={areas[householdId] ?? ''}
          onChange={typed => setAreas({ ...areas, [householdId]: typed })}
          unit="㎡"
          problem={centiOf(areas[householdId] ?? '') === null ? ROLLS.badArea : null}
        />
      ))}
      <Tick name={ROLLS.developer} isOn={isDeveloper} onChange={setDeveloper} />
      <LineField label={ROLLS.why} value={why} onChange={setWhy} most={100} placeholder={ROLLS.whyHint} />
      <Tap
        className="button"
        isOff={command.isBusy || whole.length < read.length || why.trim().length < 2}
        onClick={() => void command.run()}
      >
        <Text>{ROLLS.save}</Text>
      </Tap>
    </View>
  )
}
