import { areaInM2, type LineChange, type Owner } from '@domain/vote'
import { useState } from 'react'
import { centiOf, namesOf } from './written'

/** A home of a line as it is typed: one that the roll has left out has no area yet. */
type Unit = { readonly householdId: string; readonly label: string; readonly areaCentiM2: number | null }
export type TypedFrom = Pick<Owner, 'name' | 'coOwners' | 'isDeveloper'> & { readonly units: readonly Unit[] }

/** A line of the roll as it is typed; `change` is null while an area is none. */
export function useLine({ name: was, coOwners, isDeveloper: wasUnsold, units }: TypedFrom) {
  const [name, setName] = useState(was)
  const [others, setOthers] = useState(coOwners.join('、'))
  const [isDeveloper, setDeveloper] = useState(wasUnsold)
  const [areas, setAreas] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      units.map(({ householdId, areaCentiM2 }) => [
        householdId,
        areaCentiM2 === null ? '' : areaInM2(areaCentiM2),
      ]),
    ),
  )
  const read = units.flatMap(({ householdId }) => {
    const areaCentiM2 = centiOf(areas[householdId] ?? '')
    return areaCentiM2 === null ? [] : [{ householdId, areaCentiM2 }]
  })
  const change: LineChange | null =
    read.length < units.length ? null : { name, coOwners: namesOf(others), isDeveloper, areas: read }
  return {
    units,
    name,
    setName,
    others,
    setOthers,
    isDeveloper,
    setDeveloper,
    areas,
    setArea: (id: string, typed: string) => setAreas({ ...areas, [id]: typed }),
    change,
  }
}
export type TypedLine = ReturnType<typeof useLine>
