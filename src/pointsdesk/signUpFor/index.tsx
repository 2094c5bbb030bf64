import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { Field, LineField, Tick } from '../../components/Fields'
import { HousePicker } from '../../components/HousePicker'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { SIGN_UP_FOR } from '../../copy/activity'
import { useSignUpFor } from './useSignUpFor'

const MOST_NAMES = 5

type Form = ReturnType<typeof useSignUpFor>

/** Those of the household: a tick for who is registered, a line for who is not. */
function Whom({ form }: { readonly form: Form }) {
  return (
    <Faces of={form.members} rows={1}>
      {({ people }) => (
        <View className="card">
          <Field label={SIGN_UP_FOR.registered} hint={people.length === 0 ? SIGN_UP_FOR.nobody : undefined}>
            {people.map(({ personId, name }) => (
              <Tick
                key={personId}
                name={name}
                isOn={form.chosen.includes(personId)}
                onChange={() => form.toggle(personId)}
              />
            ))}
          </Field>
          {form.names.map((name, i) => (
            <LineField
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
              key={i}
              label={SIGN_UP_FOR.name}
              value={name}
              onChange={next => form.setName(i, next)}
              most={20}
              placeholder={SIGN_UP_FOR.namePlaceholder}
              hint={i === 0 ? SIGN_UP_FOR.nameNote : undefined}
              isOptional
            />
          ))}
          {form.names.length < MOST_NAMES && (
            <Tap className="button quiet small" onClick={form.addName}>
              <Text>{SIGN_UP_FOR.add}</Text>
            </Tap>
          )}
        </View>
      )}
    </Faces>
  )
}

/** Signing up for neighbours without a phone: which household, and who of it. */
export default function SignUpFor() {
  const form = useSignUpFor()
  const send = {
    name: SIGN_UP_FOR.send(form.count),
    run: () => void form.submit(),
    isBusy: form.isBusy,
  }
  return (
    <Page title={SIGN_UP_FOR.title} isTheirs={form.isTheirs} foot={form.house && <ActionBar first={send} />}>
      <View className="card">
        <Field label={SIGN_UP_FOR.which}>
          {form.house ? (
            <ListRow name={form.house.label} value={SIGN_UP_FOR.change} onClick={() => form.pick(null)} />
          ) : (
            form.from && <HousePicker key={form.from.id} from={form.from} onPick={form.pick} />
          )}
        </Field>
      </View>
      {form.house && <Whom form={form} />}
    </Page>
  )
}
