import * as z from 'zod/mini'
import { canonical, Id, sha256Of } from '../kernel'

export const LONGEST_NAME = 40
export const MOST_CO_OWNERS = 8
const Name = z.string().check(z.maxLength(LONGEST_NAME))

/** One 专有部分 on the roll; area in 0.01 m² by the register, else the survey, else the contract (建筑物区分所有权解释 §8). */
export const OwnedUnit = z.strictObject({
  householdId: Id,
  buildingId: Id,
  label: z.string(),
  areaCentiM2: z.int().check(z.positive()),
})
export type OwnedUnit = z.output<typeof OwnedUnit>

/** Who has one head: one or several units, one or several names. `name` is empty where nobody is known yet. */
export const Owner = z.strictObject({
  /** The first of its units on the roll. */
  key: Id,
  name: Name,
  coOwners: z.array(Name),
  isDeveloper: z.boolean(),
  units: z.array(OwnedUnit).check(z.minLength(1)),
})
export type Owner = z.output<typeof Owner>

/** A line of a roll before heads are counted. `mark` tells people of one name apart; it is used here and not kept. */
export type RollLine = OwnedUnit & {
  readonly isDeveloper: boolean
  readonly owners: readonly { readonly name: string; readonly mark: string }[]
}

/** Who the owners of a line are; null where that is not known well enough to join them with another line. */
function identityOf({ isDeveloper, owners }: RollLine): string | null {
  if (isDeveloper) return `developer ${owners[0]?.name ?? ''}`
  if (owners.length === 0 || owners.some(({ mark }) => mark === '')) return null
  return owners
    .map(({ name, mark }) => `${name} ${mark}`)
    .sort()
    .join('|')
}

/**
 * The owners of a roll, by 建筑物区分所有权解释 §9: one unit one head; several units of one buyer one head; unsold units of the developer one
 * head; the co-owners of a unit one head. Two lines are of one buyer only where name and mark agree: a name alone proves nothing.
 */
export function ownersOf(lines: readonly RollLine[]): Owner[] {
  const byIdentity = new Map<string, Owner>()
  const owners: Owner[] = []
  for (const line of lines) {
    const { isDeveloper, owners: people, ...unit } = line
    const identity = identityOf(line)
    const known = identity === null ? undefined : byIdentity.get(identity)
    if (known) {
      known.units.push(unit)
      continue
    }
    const [name = '', ...coOwners] = people.map(one => one.name)
    const owner: Owner = { key: unit.householdId, name, coOwners, isDeveloper, units: [unit] }
    if (identity !== null) byIdentity.set(identity, owner)
    owners.push(owner)
  }
  return owners
}

/** Heads and area of something: what the law counts. */
export const Count = z.strictObject({ heads: z.int(), areaCentiM2: z.int() })
export type Count = z.output<typeof Count>

export const areaOf = ({ units }: Pick<Owner, 'units'>): number =>
  units.reduce((sum, { areaCentiM2 }) => sum + areaCentiM2, 0)

export const countOf = (owners: readonly Pick<Owner, 'units'>[]): Count => ({
  heads: owners.length,
  areaCentiM2: owners.reduce((sum, owner) => sum + areaOf(owner), 0),
})

/** The fingerprint of a roll: the same whoever sorts it. */
export const rollHashOf = (owners: readonly Owner[]): string =>
  sha256Of(canonical([...owners].sort((a, b) => (a.key < b.key ? -1 : 1))))

/** Is somebody of that name on the line? */
export const isNamed = ({ name, coOwners }: Pick<Owner, 'name' | 'coOwners'>, person: string): boolean =>
  person !== '' && [name, ...coOwners].includes(person)
