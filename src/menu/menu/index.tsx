import { dayInWords, dayOf } from '@domain/kernel'
import { ITEM_CLASSES, type ItemClass, isEstimated } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
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
import { Versions } from './Versions'
import './index.scss'

type Menu = GivenBy<'menu', 'menu'>['menu']
const CLASSES = Object.keys(ITEM_CLASSES) as ItemClass[]

function Version({ menu }: { readonly menu: Menu }) {
  const { version, byName, since, why, copiedFrom, items } = menu
  const said = version === 0 ? MENU.ours : MENU.kept(byName, dayInWords(dayOf(since)), why)
  const estimated = items.filter(isEstimated).length
  return (
    <View className="menu-version">
      <Text className="note">{`${MENU.version(version)} · ${said}`}</Text>
      {version > 0 && estimated > 0 ? (
        <Text className="note">{MENU.someEstimated(estimated, items.length)}</Text>
      ) : null}
      {copiedFrom ? <Text className="hint">{MENU.copiedFrom(copiedFrom)}</Text> : null}
    </View>
  )
}

type ItemsProps = { readonly menu: Menu; readonly files: Readonly<Record<string, string>> }

function Items({ menu, files }: ItemsProps) {
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
          <ItemLine
            key={item.key}
            item={item}
            nameOf={nameOf}
            files={files}
            marksEstimates={!menu.items.every(isEstimated)}
          />
        ))}
      </View>
    </>
  )
}

/** What can be renovated in a compound, class by class. */
export default function MenuPage() {
  const of = useWorkCompound('menu.read')
  const compoundId = of.compoundId
  const [version, setVersion] = useState<number | null>(null)
  const menu = useQuery(compoundId && `menu ${compoundId} ${version ?? ''}`, () =>
    call('menu', 'menu', { compoundId: compoundId ?? '', ...(version !== null && { version }) }),
  )
  const show = (chosen: number) => {
    setVersion(chosen)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const edit = compoundId && version === null && menu.value?.canKeep && (
    <ActionBar first={{ name: MENU.edit, run: () => go.editMenu(compoundId) }} />
  )
  const back = version !== null && <ActionBar first={{ name: MENU.inForce, run: () => setVersion(null) }} />
  return (
    <Page title={MENU.title} isTheirs={of.isTheirs} foot={back || edit}>
      <OneCompound of={of} />
      {compoundId && (
        <>
          <Faces of={menu}>
            {({ menu: shown, files }) => (
              <>
                <Version menu={shown} />
                <Items menu={shown} files={files} />
              </>
            )}
          </Faces>
          {menu.value && <Versions compoundId={compoundId} shown={menu.value.menu.version} show={show} />}
        </>
      )}
    </Page>
  )
}
