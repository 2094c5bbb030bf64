import { promiseDays, WISH_STATES } from '@domain/wish'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Badge } from '../../components/Badge'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { DayField, PhotoField, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { HANDLE } from '../../copy/handle'
import { WISH_FORM, WISH_STEPS, WISH_TONES } from '../../copy/wishes'
import { readNow } from '../../services/now'
import { useWishStep } from './useWishStep'

const PHOTOS_MOST = 6

/** Taking one step on a wish: what it means, what it asks, and the sending of it. */
export default function WishStep() {
  const form = useWishStep()
  const { step, title, asks, wish, typed, change, problem } = form
  if (!step)
    return (
      <Page title={HANDLE.unknown}>
        <Empty drawing="cloud" title={HANDLE.unknown} />
      </Page>
    )
  const may = wish.value?.can.includes(step) ?? false
  const said = WISH_STEPS[step]
  const submit = { name: said?.send ?? title, run: () => void form.submit(), isBusy: form.isBusy }
  return (
    <Page title={title} foot={may && <ActionBar first={submit} />}>
      <Faces of={wish} rows={1}>
        {view => (
          <>
            <View className="card stack">
              <View className="row wrap">
                <Badge tone={WISH_TONES[view.state]}>{WISH_STATES[view.state]}</Badge>
              </View>
              <Text className="title">{view.title}</Text>
              <Text className="note">{may ? said?.intro : WISH_FORM.gone}</Text>
            </View>
            {may && (
              <View className="card">
                {asks.includes('promisedOn') && (
                  <DayField
                    label={WISH_FORM.promisedOn}
                    value={typed.promisedOn}
                    onChange={promisedOn => change({ promisedOn })}
                    {...promiseDays(readNow())}
                    problem={problem('promisedOn')}
                  />
                )}
                {asks.includes('why') && (
                  <WordsField
                    label={WISH_FORM.why}
                    value={typed.why}
                    onChange={why => change({ why })}
                    most={100}
                    problem={problem('why')}
                  />
                )}
                {asks.includes('words') && (
                  <WordsField
                    label={step === 'thank' ? WISH_FORM.thankWords : WISH_FORM.deliverWords}
                    value={typed.words}
                    onChange={words => change({ words })}
                    most={200}
                    problem={problem('words')}
                  />
                )}
                {asks.includes('photos') && (
                  <PhotoField
                    label={WISH_FORM.photos}
                    paths={form.photos}
                    onChange={form.setPhotos}
                    most={PHOTOS_MOST}
                    isOptional={false}
                    problem={problem('photos')}
                  />
                )}
              </View>
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}
