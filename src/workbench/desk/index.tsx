import type { Desk as DeskValue } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { MonthSwitch } from '../../components/MonthSwitch'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { BOOKS_TOOLS, DESK } from '../../copy/books'
import { POST, POST_KINDS } from '../../copy/post'
import { TOOLS } from '../../copy/tools'
import { go } from '../../services/routes'
import { Checklist } from './Checklist'
import { MonthEnd } from './MonthEnd'
import { NoBooks } from './NoBooks'
import { here, InTransit, RecurringDue, Rents } from './Owing'
import { Tools } from './Tools'
import { useDeskPage } from './useDeskPage'
import './index.scss'

const ENTERING = ['receive', 'pay', 'allocate'] as const

function Head({ desk, isKeeper }: { readonly desk: DeskValue; readonly isKeeper: boolean }) {
  const { account } = desk.books
  return (
    <View className="card">
      <View className="desk-head">
        <Text className="note">{DESK.free}</Text>
        <Text className={`desk-figure${desk.freeFen < 0 ? ' is-grave' : ''}`}>{yuanOf(desk.freeFen)}</Text>
        <Text className="note">{DESK.bank(yuanOf(desk.bankFen))}</Text>
        <Text className="note">{DESK.account(account.bank, account.tail)}</Text>
      </View>
      {isKeeper && (
        <View className="desk-acts">
          {ENTERING.map((kind, i) => (
            <Tap
              key={kind}
              className={`button${i === 0 ? '' : ' second'}`}
              onClick={() => go.post({ ...here(desk), kind })}
            >
              <Text>{BOOKS_TOOLS[kind]}</Text>
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}

/** The clerk's desk: what there is to spend, what the month still asks for, and the ways to do it. */
export default function Desk() {
  const { of, desk, setMonth, hasNoBooks, isKeeper, needsOpening, resume } = useDeskPage()
  return (
    <Page title={TOOLS.desk} isTheirs={of.isTheirs}>
      <OneCompound of={of} {...(desk.value && { name: desk.value.books.compoundName })} />
      {hasNoBooks && of.compoundId ? (
        <NoBooks compoundId={of.compoundId} me={of.me} opened={answer => desk.put(answer)} />
      ) : of.compoundId ? (
        <Faces of={desk}>
          {value => (
            <>
              {resume && (
                <View className="card lines">
                  <ListRow name={DESK.failed} note={DESK.failedNote} icon="warn" onClick={resume} />
                </View>
              )}
              <Head desk={value} isKeeper={isKeeper} />
              {needsOpening && isKeeper && (
                <View className="card lines">
                  <ListRow
                    name={POST_KINDS.opening}
                    note={POST.openingNote}
                    icon="plus"
                    onClick={() => go.post({ compound: value.books._id, kind: 'opening' })}
                  />
                </View>
              )}
              {value.openMonths.length > 1 && (
                <MonthSwitch
                  month={value.month}
                  onChange={setMonth}
                  from={value.openMonths.at(-1) ?? value.month}
                  until={value.openMonths[0] ?? value.month}
                />
              )}
              <Checklist desk={value} />
              <Rents desk={value} isKeeper={isKeeper} />
              <RecurringDue desk={value} isKeeper={isKeeper} />
              <InTransit desk={value} isKeeper={isKeeper} />
              {isKeeper && <MonthEnd desk={value} put={desk.put} refresh={() => void desk.refresh()} />}
              <Text className="section">{DESK.tools}</Text>
              <Tools desk={value} isKeeper={isKeeper} />
            </>
          )}
        </Faces>
      ) : null}
    </Page>
  )
}
