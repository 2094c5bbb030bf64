import { WISH_KINDS, type WishKind } from '@domain/wish'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { ChoiceField, Field, LineField, PhotoField, WordsField } from '../../components/Fields'
import { HousePicker } from '../../components/HousePicker'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { JOIN } from '../../copy/join'
import { WISH_FORM, WISHES } from '../../copy/wishes'
import { useWishForm } from './useWishForm'

const KINDS = (Object.keys(WISH_KINDS) as WishKind[]).map(value => ({
  value,
  name: WISH_KINDS[value],
  note: WISH_FORM.kindNotes[value],
}))

/** Making a wish, one's own or for somebody without a phone. */
export default function WishNew() {
  const form = useWishForm()
  const { isBehalf, typed, change, house, setHouse, problems } = form
  const [from] = form.spots
  const submit = { name: WISH_FORM.send, run: () => void form.submit(), isBusy: form.isBusy }
  return (
    <Page
      title={isBehalf ? WISH_FORM.behalfTitle : WISHES.make}
      isTheirs={form.isTheirs}
      foot={<ActionBar first={submit} />}
    >
      <View className="card stack">
        <Text className="note">{WISH_FORM.noMoney}</Text>
      </View>
      {isBehalf && (
        <View className="card">
          <LineField
            label={WISH_FORM.resident}
            value={typed.residentName}
            onChange={residentName => change({ residentName })}
            most={20}
            placeholder={WISH_FORM.residentPlaceholder}
            problem={problems.resident}
          />
          <Field label={WISH_FORM.which} problem={problems.home}>
            {house ? (
              <ListRow name={house.label} value={JOIN.change} onClick={() => setHouse(null)} />
            ) : (
              from && <HousePicker key={from.id} from={from} onPick={setHouse} />
            )}
          </Field>
        </View>
      )}
      <View className="card">
        <ChoiceField
          label={WISH_FORM.kind}
          options={KINDS}
          value={typed.kind}
          onChange={kind => change({ kind })}
        />
        <LineField
          label={WISH_FORM.titleLabel}
          value={typed.title}
          onChange={title => change({ title })}
          most={30}
          placeholder={WISH_FORM.titlePlaceholder}
          problem={problems.title}
        />
        <WordsField
          label={WISH_FORM.words}
          value={typed.words}
          onChange={words => change({ words })}
          most={300}
          placeholder={WISH_FORM.wordsPlaceholder}
          problem={problems.words}
        />
        <PhotoField label={WISH_FORM.photo} paths={form.photos} onChange={form.setPhotos} most={1} />
        <LineField
          label={WISH_FORM.contact}
          value={typed.contact}
          onChange={contact => change({ contact })}
          most={60}
          hint={WISH_FORM.contactHint}
          problem={problems.contact}
        />
      </View>
    </Page>
  )
}
