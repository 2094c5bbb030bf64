import { CHANNELS, type Channel } from '@domain/station'
import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { ChoiceField, Field, LineField } from '../../components/Fields'
import { HousePicker } from '../../components/HousePicker'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { RaiseForm } from '../../components/RaiseForm'
import { JOIN } from '../../copy/join'
import { RAISE } from '../../copy/raise'
import { useBehalf } from './useBehalf'

const CHANNEL_OPTIONS = (Object.keys(CHANNELS) as Channel[])
  .filter(value => value !== 'online')
  .map(value => ({ value, name: CHANNELS[value] }))

/** Entering a matter for a resident without a phone: who, where they live, how it reached us. */
export default function Behalf() {
  const { form, spots, whom, setWhom, isWhole, isTheirs } = useBehalf()
  const submit = { name: form.submitName, run: () => void form.submit(isWhole), isBusy: form.isBusy }
  const discard = { name: RAISE.discard, run: () => void form.discard() }
  const problem = (isMissing: boolean, sentence: string) => (form.shows && isMissing ? sentence : null)
  const [from] = spots
  return (
    <Page
      title={RAISE.behalfTitle}
      isTheirs={isTheirs}
      foot={<ActionBar first={submit} second={form.isBlank ? undefined : discard} />}
    >
      <View className="card">
        <LineField
          label={RAISE.resident}
          value={whom.residentName}
          onChange={residentName => setWhom({ residentName })}
          most={20}
          placeholder={RAISE.residentPlaceholder}
          problem={problem(!whom.residentName.trim(), RAISE.problems.resident)}
        />
        <Field label={RAISE.which} problem={problem(!whom.buildingId, RAISE.problems.home)}>
          {whom.buildingId ? (
            <ListRow
              name={whom.label}
              value={JOIN.change}
              onClick={() => setWhom({ buildingId: '', householdId: null, label: '' })}
            />
          ) : (
            from && (
              <HousePicker
                key={from.id}
                from={from}
                onPick={house => setWhom(house)}
                onPickBuilding={(buildingId, label) => setWhom({ buildingId, householdId: null, label })}
              />
            )
          )}
        </Field>
        <ChoiceField
          label={RAISE.channel}
          options={CHANNEL_OPTIONS}
          value={whom.channel}
          onChange={channel => setWhom({ channel })}
        />
      </View>
      <RaiseForm form={form} />
    </Page>
  )
}
