import { ROLES, type Role } from '@domain/people'
import type { PlaceKind } from '@domain/place'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { ChoiceField, Field, LineField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { PlacePicker } from '../../components/PlacePicker'
import { Tap } from '../../components/Tap'
import { JOIN } from '../../copy/join'
import { POSTS } from '../../copy/work'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import type { Grants } from './grants'

type Spot = { readonly id: string; readonly name: string }

/** Giving somebody a post, in the very place where it is held. */
export function Grant({ grants, done }: { readonly grants: Grants; readonly done: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const [personId, setPersonId] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const send = useCallback(
    (requestId: string, to: string, as: Role, placeId: string) =>
      call('people', 'grantRole', { personId: to, role: as, placeId }, requestId),
    [],
  )
  const grant = useCommand(send, () => {
    void Taro.showToast({ title: POSTS.granted, icon: 'success' })
    setOpen(false)
    setPersonId('')
    setRole(null)
    setSpot(null)
    done()
  })
  if (!isOpen)
    return (
      <View className="card lines">
        <ListRow name={POSTS.grant} icon="plus" onClick={() => setOpen(true)} />
      </View>
    )
  const chooseRole = (next: Role) => {
    setRole(next)
    setSpot(null)
  }
  const wanted: PlaceKind | null = role && ROLES[role].in
  return (
    <View className="card stack">
      <LineField
        label={POSTS.person}
        value={personId}
        onChange={setPersonId}
        most={64}
        hint={POSTS.personHint}
      />
      <ChoiceField
        label={POSTS.role}
        options={grants.roles.map(value => ({ value, name: ROLES[value].name }))}
        value={role}
        onChange={chooseRole}
      />
      {wanted && (
        <Field label={POSTS.place}>
          {spot ? (
            <ListRow name={spot.name} value={JOIN.change} onClick={() => setSpot(null)} />
          ) : (
            <PlacePicker
              key={wanted}
              from={{ id: grants.placeId, kind: grants.kind, name: grants.name }}
              wanted={wanted}
              onPick={setSpot}
            />
          )}
        </Field>
      )}
      <Tap
        className="button"
        isOff={!personId.trim() || !role || !spot || grant.isBusy}
        onClick={() => role && spot && void grant.run(personId.trim(), role, spot.id)}
      >
        <Text>{POSTS.submit}</Text>
      </Tap>
    </View>
  )
}
