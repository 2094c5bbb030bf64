import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ChoiceField, CountField, LineField, PhotoField, Tick, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { Picture } from '../../components/Picture'
import { GOOD_EDIT, KIND_TABS } from '../../copy/shop'
import { Slots } from './Slots'
import { type GoodEdit as Editing, useGoodEdit } from './useGoodEdit'
import type { Written } from './written'
import './index.scss'

type Props = { readonly page: Editing; readonly written: Written }

/** What it is and what it looks like. */
function What({ page, written }: Props) {
  const { change, problem, url, paths } = page
  return (
    <View className="card">
      {page.isNew && (
        <ChoiceField
          label={GOOD_EDIT.kind}
          options={KIND_TABS}
          value={written.kind}
          onChange={kind => change({ kind })}
        />
      )}
      <LineField
        label={GOOD_EDIT.name}
        value={written.name}
        onChange={name => change({ name })}
        most={20}
        placeholder={GOOD_EDIT.namePlaceholder}
        problem={problem('name')}
      />
      <WordsField
        label={GOOD_EDIT.words}
        value={written.words}
        onChange={words => change({ words })}
        most={200}
        isOptional
      />
      {url && paths.length === 0 ? (
        <View className="field">
          <Text className="field-label">{GOOD_EDIT.now}</Text>
          <Picture className="edit-picture" src={url} />
        </View>
      ) : null}
      <PhotoField
        label={url ? GOOD_EDIT.another : GOOD_EDIT.photo}
        paths={paths}
        onChange={page.setPaths}
        most={1}
      />
    </View>
  )
}

const STOCK_WAYS = (['more', 'less'] as const).map(value => ({ value, name: GOOD_EDIT.stockWays[value] }))

/** What it costs, how many there are, and how it is handed over. */
function Terms({ page, written }: Props) {
  const { change, problem, found } = page
  return (
    <View className="card">
      <CountField
        label={GOOD_EDIT.price}
        value={written.price}
        onChange={price => change({ price })}
        unit={GOOD_EDIT.unit}
        problem={problem('price')}
      />
      {written.kind === 'good' && found && (
        <ChoiceField
          label={GOOD_EDIT.stockNow(found.left)}
          options={STOCK_WAYS}
          value={written.isLess ? 'less' : 'more'}
          onChange={way => change({ isLess: way === 'less' })}
        />
      )}
      {written.kind === 'good' && (
        <CountField
          label={found ? (written.isLess ? GOOD_EDIT.lessStock : GOOD_EDIT.addStock) : GOOD_EDIT.stock}
          value={written.add}
          onChange={add => change({ add })}
          unit={GOOD_EDIT.pieces}
          problem={problem('stock')}
          isOptional={found !== null}
        />
      )}
      <CountField
        label={GOOD_EDIT.limit}
        value={written.limit}
        onChange={limit => change({ limit })}
        unit={GOOD_EDIT.pieces}
        hint={GOOD_EDIT.limitHint}
        problem={problem('limit')}
        isOptional
      />
      <LineField
        label={GOOD_EDIT.pickUpAt}
        value={written.pickUpAt}
        onChange={pickUpAt => change({ pickUpAt })}
        most={60}
        placeholder={GOOD_EDIT.pickUpPlaceholder}
        problem={problem('pickUpAt')}
      />
      {written.kind === 'good' && (
        <CountField
          label={GOOD_EDIT.hold}
          value={written.holdDays}
          onChange={holdDays => change({ holdDays })}
          unit={GOOD_EDIT.days}
          problem={problem('holdDays')}
        />
      )}
      <Tick
        name={GOOD_EDIT.isOn}
        note={GOOD_EDIT.isOnNote}
        isOn={written.isOn}
        onChange={isOn => change({ isOn })}
      />
    </View>
  )
}

/** A good of the shelf, new or changed. */
export default function GoodEdit() {
  const page = useGoodEdit()
  const { of, query, written } = page
  const save = { name: GOOD_EDIT.save, run: () => void page.save(), isBusy: page.isBusy }
  return (
    <Page
      title={page.isNew ? GOOD_EDIT.add : GOOD_EDIT.edit}
      isTheirs={of.isTheirs}
      foot={written ? <ActionBar first={save} /> : null}
    >
      {written ? (
        <>
          <What page={page} written={written} />
          <Terms page={page} written={written} />
          {written.kind === 'service' && <Slots page={page} />}
        </>
      ) : (
        <Faces of={query}>{() => null}</Faces>
      )}
    </Page>
  )
}
