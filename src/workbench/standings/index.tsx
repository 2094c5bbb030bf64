import { PROBLEMS, STANDINGS, type Standing } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { MonthSwitch } from '../../components/MonthSwitch'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { PlaceSwitch } from '../../components/PlaceSwitch'
import { Tap } from '../../components/Tap'
import { STANDING_TONES } from '../../copy/income'
import { STANDINGS_PAGE } from '../../copy/register'
import { TOOLS } from '../../copy/tools'
import { go } from '../../services/routes'
import { type StandingRow, useStandings } from './useStandings'
import './index.scss'

/** A statement was drawn up, so that there is something to lead to. */
const DRAWN: readonly Standing[] = ['toSign', 'returned', 'published', 'publishedLate']

function Row({ row, month }: { readonly row: StandingRow; readonly month: string }) {
  const { standing, problems, openQuestions: questions } = row
  const isDrawn = DRAWN.includes(standing) || row.closingFen !== 0
  const open = () => (isDrawn ? go.statement(row.compoundId, month) : go.desk(row.compoundId))
  const figures = [
    STANDINGS_PAGE.income(yuanOf(row.incomeFen)),
    STANDINGS_PAGE.closing(yuanOf(row.closingFen)),
  ]
  return (
    <Tap className="card stack" onClick={open}>
      <View className="row-between">
        <Text className="title grow">{row.compoundName}</Text>
        <Badge tone={STANDING_TONES[standing]}>{STANDINGS[standing]}</Badge>
      </View>
      {isDrawn && (
        <View className="row wrap">
          {figures.map(figure => (
            <Text className="note standing-figure" key={figure}>
              {figure}
            </Text>
          ))}
        </View>
      )}
      {problems.map(problem => (
        <Text className="field-problem" key={problem}>
          {PROBLEMS[problem]}
        </Text>
      ))}
      <View className="row wrap">
        {row.arrearFen > 0 && <Badge tone="warn">{STANDINGS_PAGE.arrears(yuanOf(row.arrearFen))}</Badge>}
        {questions > 0 && <Badge tone="calm">{STANDINGS_PAGE.questions(questions)}</Badge>}
      </View>
    </Tap>
  )
}

/** How many of those that are shown stand where. */
function Counts({ rows }: { readonly rows: readonly StandingRow[] }) {
  const standings = (Object.keys(STANDINGS) as Standing[]).filter(key =>
    rows.some(row => row.standing === key),
  )
  return (
    <View className="row wrap standing-counts">
      {standings.map(key => (
        <Badge key={key} tone={STANDING_TONES[key]}>
          {STANDINGS_PAGE.counted(STANDINGS[key], rows.filter(row => row.standing === key).length)}
        </Badge>
      ))}
    </View>
  )
}

/** How every compound of a place stands with its disclosure: whatever is late or missing is shown as such. */
export default function Standings() {
  const { isTheirs, place, places, choose, month, setMonth, earliest, latest, list, sorted } = useStandings()
  return (
    <Page title={TOOLS.standings} isTheirs={isTheirs}>
      <View className="one-compound">
        <PlaceSwitch place={place} places={places} onChoose={choose} />
      </View>
      <MonthSwitch month={month} onChange={setMonth} from={earliest} until={latest} />
      <Faces
        of={{ ...list, value: sorted }}
        isEmpty={rows => rows.length === 0}
        empty={{ drawing: 'board', title: STANDINGS_PAGE.none }}
      >
        {rows => (
          <>
            <Counts rows={rows} />
            {rows.map(row => (
              <Row key={row.compoundId} row={row} month={month} />
            ))}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
    </Page>
  )
}
