import { dayInWords, dayOf } from '@domain/kernel'
import { ITEM_CLASSES, type ItemClass } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { MENU } from '../../copy/menu'
import { call, type GivenBy } from '../../services/call'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'
import { useWorkCompound } from '../../services/workCompound'
import { ItemLine } from './ItemLine'
import './index.scss'

type Menu = GivenBy<'menu', 'menu'>['menu']
const CLASSES = Object.keys(ITEM_CLASSES) as ItemClass[]

function Version({ menu }: { readonly menu: Menu }) {
  const { version, byName, since, why, copiedFrom } = menu
  const said = version === 0 ? MENU.draft : MENU.kept(byName, dayInWords(dayOf(since)), why)
  return (
    <View className="menu-version">
      <Text className="note">{said}</Text>
      {copiedFrom ? <Text className="hint">{MENU.copiedFrom(copiedFrom)}</Text> : null}
    </View>
  )
}

function Items({ menu }: { readonly menu: Menu }) {
  const [kind, setKind] = useState<ItemClass>('basic')
  const of = (one: ItemClass) => menu.items.filter(item => item.class === one)
  const nameOf = (key: string) => menu.items.find(item => item.key === key)?.name ?? key
  return (
    <>
      <Tabs
        tabs={CLASSES.map(one => ({ value: one, name: `${ITEM_CLASSES[one].name} ${of(one).length}` }))}
        value={kind}
        onChange={setKind}
      />
      <View className="card menu-items">
        <Text className="note">{ITEM_CLASSES[kind].note}</Text>
        {of(kind).map(item => (
          <ItemLine key={item.key} item={item} nameOf={nameOf} />
        ))}
      </View>
    </>
  )
}

/** What can be renovated in a compound, class by class. */
export default function MenuPage() {
  const of = useWorkCompound('menu.read')
  const compoundId = of.compoundId
  const menu = useQuery(compoundId && `menu ${compoundId}`, () =>
    call('menu', 'menu', { compoundId: compoundId ?? '' }),
  )
  const edit = compoundId && menu.value?.canKeep && (
    <ActionBar first={{ name: MENU.edit, run: () => go.editMenu(compoundId) }} />
  )
  return (
    <Page title={MENU.title} isTheirs={of.isTheirs} foot={edit}>
      <OneCompound of={of} />
      {compoundId && (
        <Faces of={menu}>
          {({ menu: shown }) => (
            <>
              <Version menu={shown} />
              <Items menu={shown} />
            </>
          )}
        </Faces>
      )}
    </Page>
  )
}
