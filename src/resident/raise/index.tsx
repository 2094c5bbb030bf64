import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { ChoiceField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { RaiseForm } from '../../components/RaiseForm'
import { useRaiseForm } from '../../components/RaiseForm/useRaiseForm'
import { RAISE } from '../../copy/raise'
import { call } from '../../services/call'
import { useMyPlace } from '../../services/myPlace'
import { useMe } from '../../services/session'

export default function Raise() {
  const me = useMe()
  const { place } = useMyPlace(me)
  const [chosen, choose] = useState<string | null>(null)
  const homes = (me?.homes ?? []).flatMap(home =>
    home.path.compound ? [{ value: home.path.compound, name: home.label.split(' ')[0] ?? home.label }] : [],
  )
  const compounds = homes.filter((home, i) => homes.findIndex(other => other.value === home.value) === i)
  const compoundId =
    [chosen, place?.id, compounds[0]?.value].find(id => compounds.some(one => one.value === id)) ?? ''
  const form = useRaiseForm<string>({
    kind: 'raise',
    personId: me?._id ?? '',
    compoundId,
    extra: compoundId,
    restore: choose,
    blankExtra: '',
    send: (sendable, requestId) => call('station', 'raise', { compoundId, ...sendable }, requestId),
  })
  const submit = {
    name: form.submitName,
    run: () => void form.submit(compoundId !== ''),
    isBusy: form.isBusy,
  }
  const discard = { name: RAISE.discard, run: () => void form.discard() }
  return (
    <Page title={RAISE.title} foot={<ActionBar first={submit} second={form.isBlank ? undefined : discard} />}>
      {compounds.length > 1 && (
        <View className="card">
          <ChoiceField label={RAISE.home} options={compounds} value={compoundId} onChange={choose} />
        </View>
      )}
      <RaiseForm form={form} />
    </Page>
  )
}
