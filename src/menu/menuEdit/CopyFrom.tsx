import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { LineField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { JOIN } from '../../copy/join'
import { EDIT_MENU } from '../../copy/menuPlan'
import { call, type GivenBy } from '../../services/call'
import { useQuery } from '../../services/useQuery'

type Found = GivenBy<'place', 'findCompounds'>['places'][number]
type Props = { readonly compoundId: string; readonly copy: (fromId: string) => Promise<boolean> }

function Search({ compoundId, copy }: Props) {
  const [text, setText] = useState('')
  const asked = text.trim()
  const found = useQuery(`compounds ${asked}`, () => call('place', 'findCompounds', { text: asked, skip: 0 }))
  const take = async ({ _id, name }: Found) => {
    const { confirm } = await Taro.showModal({ title: EDIT_MENU.copy, content: EDIT_MENU.copySure(name) })
    if (confirm) await copy(_id)
  }
  return (
    <>
      <LineField
        label={JOIN.find}
        value={text}
        onChange={setText}
        most={30}
        placeholder={JOIN.findPlaceholder}
      />
      <Faces
        of={found}
        rows={1}
        isEmpty={({ places }) => places.length === 0}
        empty={{ drawing: 'door', title: JOIN.noneFound }}
      >
        {({ places }) =>
          places
            .filter(({ _id }) => _id !== compoundId)
            .map(place => (
              <ListRow
                key={place._id}
                name={place.name}
                note={place.within.join(' ')}
                onClick={() => void take(place)}
              />
            ))
        }
      </Faces>
    </>
  )
}

/** Takes another compound's menu for one's own, found by its name. */
export function CopyFrom(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="card stack">
      <Text className="title">{EDIT_MENU.copy}</Text>
      <Text className="note">{EDIT_MENU.copyNote}</Text>
      {isOpen ? (
        <Search {...props} />
      ) : (
        <Tap className="button second" onClick={() => setOpen(true)}>
          <Text>{EDIT_MENU.copy}</Text>
        </Tap>
      )}
    </View>
  )
}
