import type { MenuItem } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { ORDER } from '../../copy/menu'

/** The basic items: nobody needs to tick them. Folded until one wants to see them. */
export function Basics({ items }: { readonly items: readonly MenuItem[] }) {
  const [isOpen, setOpen] = useState(false)
  if (items.length === 0) return null
  return (
    <View className="card lines">
      <Tap
        className="row-between order-basic"
        label={`${ORDER.basic(items.length)} ${ORDER.basicNote} ${isOpen ? ORDER.close : ORDER.open}`}
        onClick={() => setOpen(!isOpen)}
      >
        <View className="grow">
          <Text className="text order-basic-name">{ORDER.basic(items.length)}</Text>
          <Text className="note order-basic-name">{ORDER.basicNote}</Text>
        </View>
        <Icon name={isOpen ? 'up' : 'down'} />
      </Tap>
      {isOpen && (
        <View className="order-basics">
          {items.map(({ key, name, includes }) => (
            <View key={key}>
              <Text className="text order-basic-name">{name}</Text>
              <Text className="note order-basic-name">{includes}</Text>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
