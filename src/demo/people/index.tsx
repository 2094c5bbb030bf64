import { Input, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Icon } from '../../components/Icon'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { DEMO } from '../../copy/demo'
import { type LocalPerson, localPeople, signInAs } from '../../services/adapters/local'
import { forgetMyself, refreshSession } from '../../services/session'
import './index.scss'

/** At most this many rows at once: the demonstration knows thousands of households. */
const SHOWN = 60

async function become(personId: string | null): Promise<void> {
  await signInAs(personId)
  forgetMyself()
  await refreshSession()
  await Taro.switchTab({ url: '/pages/matters/index' })
}

export default function People() {
  const [people, setPeople] = useState<readonly LocalPerson[]>([])
  const [asked, setAsked] = useState('')
  useEffect(() => {
    void localPeople().then(setPeople)
  }, [])
  const found = people.filter(one => one.title && `${one.name}${one.title}`.includes(asked.trim()))
  return (
    <Page title={DEMO.title}>
      <View className="people-head">
        <Text className="note">{DEMO.intro}</Text>
        <Input
          className="field-line"
          value={asked}
          placeholder={DEMO.search}
          placeholderClass="field-placeholder"
          onInput={event => setAsked(event.detail.value)}
          nativeProps={{ 'aria-label': DEMO.search }}
        />
      </View>
      <View className="card people-list">
        {found.slice(0, SHOWN).map(person => (
          <Tap className="person" key={person._id} onClick={() => void become(person._id)}>
            <View className="person-face">
              <Text>{person.name.slice(0, 1)}</Text>
            </View>
            <View className="grow">
              <Text className="title person-line">{person.name}</Text>
              <Text className="note person-line">{person.title}</Text>
            </View>
            <Icon name="next" />
          </Tap>
        ))}
        <Tap className="person" onClick={() => void become(null)}>
          <View className="person-face">
            <Icon name="plus" />
          </View>
          <View className="grow">
            <Text className="title person-line">{DEMO.newcomer}</Text>
            <Text className="note person-line">{DEMO.newcomerNote}</Text>
          </View>
        </Tap>
      </View>
    </Page>
  )
}
