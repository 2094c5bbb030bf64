import { CountField, LineField, Tick } from '../../components/Fields'
import { ROLLS } from '../../copy/voteWork'
import type { TypedLine } from './useLine'
import { centiOf } from './written'

/** What a line of the roll says: names, areas, whether it is the developer's. */
export function LineFields({ line }: { readonly line: TypedLine }) {
  return (
    <>
      <LineField label={ROLLS.name} value={line.name} onChange={line.setName} most={40} />
      <LineField
        label={ROLLS.coOwners}
        value={line.others}
        onChange={line.setOthers}
        most={80}
        hint={ROLLS.coOwnersHint}
        isOptional
      />
      {line.units.map(({ householdId, label }) => (
        <CountField
          key={householdId}
          label={ROLLS.area(label)}
          value={line.areas[householdId] ?? ''}
          onChange={typed => line.setArea(householdId, typed)}
          unit="㎡"
          problem={centiOf(line.areas[householdId] ?? '') === null ? ROLLS.badArea : null}
        />
      ))}
      <Tick name={ROLLS.developer} isOn={line.isDeveloper} onChange={line.setDeveloper} />
    </>
  )
}
