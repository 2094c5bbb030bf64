import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { BOOKS_TOOLS, DESK, RECURRING } from '../../copy/books'
import { ItemForm } from './ItemForm'
import { type Item, useRecurring } from './useRecurring'

const noteOf = ({ day, yuan }: Item): string =>
  DESK.recurringDay(Number(day) || 1, yuan ? `${yuan} 元` : DESK.amountDiffers)

/** What comes in and goes out every month, so that it is confirmed and not typed anew. */
export default function RecurringPage() {
  const page = useRecurring()
  const save = { name: RECURRING.save, run: () => void page.save(), isBusy: page.isBusy }
  return (
    <Page
      title={BOOKS_TOOLS.recurring}
      isTheirs={page.of.isTheirs}
      foot={page.isChanged && <ActionBar first={save} />}
    >
      <OneCompound of={page.of} />
      <Faces of={page.desk}>
        {() => (
          <>
            <View className="card stack">
              <Text className="note">{page.items.length > 0 ? RECURRING.note : RECURRING.none}</Text>
            </View>
            {page.items.map(item => (
              <View className={page.open === item.id ? 'card' : 'card lines'} key={item.id}>
                <ListRow
                  name={item.words || RECURRING.new}
                  note={noteOf(item)}
                  value={page.open === item.id ? RECURRING.fold : RECURRING.edit}
                  onClick={() => page.toggle(item.id)}
                />
                {page.open === item.id && (
                  <ItemForm item={item} change={page.change} remove={() => void page.remove(item)} />
                )}
              </View>
            ))}
            <View className="card">
              <Tap className="button quiet" onClick={page.add}>
                <Text>{RECURRING.add}</Text>
              </Tap>
            </View>
          </>
        )}
      </Faces>
    </Page>
  )
}
