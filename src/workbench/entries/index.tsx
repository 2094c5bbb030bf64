import { moneyOf } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { MonthSwitch } from '../../components/MonthSwitch'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { ENTRIES } from '../../copy/books'
import { mayIn } from '../../services/workCompound'
import { EntryCard } from './EntryCard'
import { type EntryLine, type Line, useEntries } from './useEntries'
import './index.scss'

const LINES = (Object.keys(ENTRIES.lines) as Line[]).map(value => ({ value, name: ENTRIES.lines[value] }))

/** What a line comes to, once all of it is here. */
function Total({ line, rows }: { readonly line: 'income' | 'expense'; readonly rows: readonly EntryLine[] }) {
  const fen = rows.reduce((sum, { row }) => sum + moneyOf(row), 0)
  return (
    <View className="row-between entry-total">
      <Text className="note">{ENTRIES.total[line]}</Text>
      <Text className="entry-amount">{yuanOf(line === 'income' ? fen : 0 - fen)}</Text>
    </View>
  )
}

/** The books of a month, income and expense each by itself. */
export default function Entries() {
  const { of, month, setMonth, earliest, thisMonth, line, setLine, list, shown } = useEntries()
  const isKeeper = mayIn(of, 'income.keep')
  return (
    <Page title={ENTRIES.title} isTheirs={of.isTheirs}>
      <OneCompound of={of} />
      {of.compoundId && (
        <>
          <MonthSwitch month={month} onChange={setMonth} from={earliest} until={thisMonth} />
          <Tabs tabs={LINES} value={line} onChange={setLine} />
          <Faces
            of={shown}
            isEmpty={rows => rows.length === 0}
            empty={{ drawing: 'board', title: ENTRIES.none, note: ENTRIES.noneNote }}
          >
            {rows => (
              <>
                {line !== 'all' && !list.more && <Total line={line} rows={rows} />}
                {rows.map(entry => (
                  <EntryCard key={entry._id} entry={entry} isKeeper={isKeeper} />
                ))}
              </>
            )}
          </Faces>
          <MoreRows list={list} />
        </>
      )}
    </Page>
  )
}
