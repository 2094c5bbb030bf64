import { formOf } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { CountField, DayField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { ACTIVITY, OFFERS, ROSTER, whenInWords } from '../../copy/activity'
import { go } from '../../services/routes'
import { Cancel } from './Cancel'
import { Person } from './Person'
import { type Roster, useRoster } from './useRoster'
import './index.scss'

type Props = { readonly page: ReturnType<typeof useRoster>; readonly shown: Roster }

/** What it is, the ways on, and on which day one looks. */
function Head({ page, shown: { row, day } }: Props) {
  return (
    <View className="card stack">
      <Text className="headline">{row.title}</Text>
      <Text className="note">{whenInWords(row)}</Text>
      <Text className="note">{ACTIVITY.placesSaid(row.taken, row.limit, row.waiting)}</Text>
      {row.state === 'cancelled' && (
        <View className="aside is-alert">
          <Text className="note">{OFFERS.cancelled(row.cancelledWhy)}</Text>
        </View>
      )}
      {row.state === 'open' && (
        <View className="roster-bar">
          <Tap className="button second" onClick={() => go.signUpFor(page.id)}>
            <Text>{ROSTER.signUpFor}</Text>
          </Tap>
          <Tap className="button" onClick={() => go.placeCode(page.id)}>
            <Text>{ROSTER.codes}</Text>
          </Tap>
        </View>
      )}
      {formOf(row) === 'daily' && (
        <DayField
          label={ROSTER.day}
          value={day}
          onChange={page.setDay}
          from={row.firstOn}
          until={row.lastOn}
        />
      )}
    </View>
  )
}

function People({ page, shown }: Props) {
  const { people, day, mayConfirm } = shown
  const { able, keys } = page
  if (people.length === 0) return <Empty drawing="bench" title={ROSTER.none} note={ROSTER.noneNote} />
  const confirms = mayConfirm && able.length > 0
  return (
    <View className="card">
      <View className="row-between wrap">
        <Text className="note">{mayConfirm ? ROSTER.choose : ROSTER.ahead}</Text>
        {confirms && (
          <Tap className="button quiet small" onClick={page.all}>
            <Text>{keys.length === able.length ? ROSTER.chooseNone : ROSTER.chooseAll}</Text>
          </Tap>
        )}
      </View>
      {people.map(row => (
        <Person
          key={`${row.key} ${day}`}
          activityId={page.id}
          day={day}
          row={row}
          mayConfirm={mayConfirm}
          isChosen={keys.includes(row.key)}
          toggle={() => page.toggle(row)}
          refresh={page.roster.refresh}
        />
      ))}
      {confirms && (
        <CountField
          label={ROSTER.minutes}
          value={page.typed}
          onChange={page.setTyped}
          unit={ROSTER.minute}
          problem={page.problem}
        />
      )}
    </View>
  )
}

/** Who signed up for an activity, who came, and the organiser's word for those without a code. */
export default function RosterPage() {
  const page = useRoster()
  const shown = page.roster.value
  const confirms = shown?.mayConfirm && page.able.length > 0
  const confirm = {
    name: ROSTER.confirm(page.keys.length),
    run: () => void page.confirm(),
    isBusy: page.isBusy,
  }
  return (
    <Page title={ROSTER.title} foot={confirms && <ActionBar first={confirm} />}>
      <Faces of={page.roster}>
        {value => (
          <>
            <Head page={page} shown={value} />
            <People page={page} shown={value} />
            {value.row.state === 'open' && <Cancel activityId={page.id} refresh={page.roster.refresh} />}
          </>
        )}
      </Faces>
    </Page>
  )
}
