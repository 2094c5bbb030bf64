import { ITEM_CLASSES, type ItemClass, SERVICE_TIERS, type ServiceTier } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ChoiceField, LineField, Tick } from '../../components/Fields'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { EDIT_MENU } from '../../copy/menuPlan'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'
import { useWorkCompound } from '../../services/workCompound'
import { CopyFrom } from './CopyFrom'
import { ItemForm } from './ItemForm'
import { type Editing, type Menu, useMenuEdit } from './useMenuEdit'
import type { Written } from './written'
import './index.scss'

const CLASSES = Object.keys(ITEM_CLASSES) as ItemClass[]
const TIERS = (Object.keys(SERVICE_TIERS) as ServiceTier[]).map(value => ({
  value,
  name: SERVICE_TIERS[value].name,
  note: SERVICE_TIERS[value].services.join('、'),
}))

type Props = { readonly menu: Menu; readonly files: Readonly<Record<string, string>> }
type ItemProps = Props & { readonly item: Written; readonly at: Editing }

function Item({ item, menu, files, at }: ItemProps) {
  const { openKey, open, change, shows } = at
  const isNew = !menu.items.some(({ key }) => key === item.key)
  return (
    <View className="edit-item">
      <View className="row">
        <View className="grow">
          <Tick
            name={item.name || EDIT_MENU.add}
            note={item.isOn ? item.includes : EDIT_MENU.off}
            isOn={item.isOn}
            onChange={isOn => change({ ...item, isOn })}
          />
        </View>
        <Tap
          className="button second small"
          label={`${EDIT_MENU.edit}${item.name}`}
          onClick={() => open(openKey === item.key ? null : item.key)}
        >
          <Text>{EDIT_MENU.edit}</Text>
        </Tap>
      </View>
      {openKey === item.key && (
        <ItemForm
          item={item}
          items={at.items}
          files={files}
          isNew={isNew}
          change={change}
          close={() => open(null)}
          shows={shows}
        />
      )}
    </View>
  )
}

function Form({ menu, files, compoundId }: Props & { readonly compoundId: string }) {
  const at = useMenuEdit(menu, compoundId, go.back)
  return (
    <>
      <View className="card">
        <ChoiceField label={EDIT_MENU.tier} options={TIERS} value={at.tier} onChange={at.setTier} />
      </View>
      {CLASSES.map(kind => (
        <View className="card" key={kind}>
          <Text className="title">{ITEM_CLASSES[kind].name}</Text>
          {at.items
            .filter(item => item.kind === kind)
            .map(item => (
              <Item key={item.key} item={item} menu={menu} files={files} at={at} />
            ))}
        </View>
      ))}
      <View className="card">
        <Tap className="button second" onClick={at.add}>
          <Text>{EDIT_MENU.add}</Text>
        </Tap>
      </View>
      <CopyFrom compoundId={compoundId} copy={at.copy} />
      <View className="card">
        <LineField
          label={EDIT_MENU.why}
          value={at.why}
          onChange={at.setWhy}
          most={200}
          placeholder={EDIT_MENU.whyPlaceholder}
          hint={EDIT_MENU.changed(at.changed)}
          problem={at.shows && at.why.trim().length < 2 ? EDIT_MENU.whyMissing : null}
        />
        <View className="edit-save">
          <ActionBar
            first={{ name: EDIT_MENU.save, run: at.submit, isBusy: at.isBusy || at.changed === 0 }}
          />
        </View>
      </View>
    </>
  )
}

/** Changing a compound's menu: item by item, or by taking another compound's. */
export default function MenuEdit() {
  const of = useWorkCompound('menu.manage')
  const compoundId = of.compoundId
  const menu = useQuery(compoundId && `menu ${compoundId}`, () =>
    call('menu', 'menu', { compoundId: compoundId ?? '' }),
  )
  return (
    <Page title={EDIT_MENU.title} isTheirs={of.isTheirs && menu.value?.canKeep !== false}>
      <OneCompound of={of} />
      {compoundId && (
        <Faces of={menu}>
          {({ menu: shown, files }) => (
            <Form key={shown.version} menu={shown} files={files} compoundId={compoundId} />
          )}
        </Faces>
      )}
    </Page>
  )
}
