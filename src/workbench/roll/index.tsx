import { Text, View } from '@tarojs/components'
import { ChoiceField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { PlacePicker } from '../../components/PlacePicker'
import { Tap } from '../../components/Tap'
import { JOIN } from '../../copy/join'
import { TOOLS } from '../../copy/tools'
import { ROLL } from '../../copy/work'
import type { GivenBy } from '../../services/call'
import { useRoll } from './useRoll'
import './index.scss'

type Report = GivenBy<'place', 'importRoll'>
/** Rows shown on the phone; a clerk fixes the first ones and checks again. */
const SHOWN = 100

function ReportCard({ report }: { readonly report: Report }) {
  const figures = [
    [ROLL.rows, report.rows],
    [ROLL.good, report.good],
    [ROLL.bad, report.bad.length],
    [ROLL.buildings, report.buildings],
    [ROLL.households, report.households],
    [ROLL.area, report.areaCentiM2 / 100],
    [ROLL.added, report.added],
    [ROLL.changed, report.changed],
    [ROLL.removed, report.removed],
  ] as const
  return (
    <View className="card stack">
      <View className="roll-figures">
        {figures.map(([name, count]) => (
          <View className="roll-figure" key={name}>
            <Text className="title">{count.toLocaleString('zh-CN')}</Text>
            <Text className="hint">{name}</Text>
          </View>
        ))}
      </View>
      <Text className={report.bad.length > 0 ? 'text roll-bad' : 'text'}>
        {report.bad.length > 0 ? ROLL.fix : ROLL.fine}
      </Text>
      {report.bad.slice(0, SHOWN).map(row => (
        <View className="bad-row" key={`${row.row} ${row.code} ${row.column}`}>
          <Text className="note">{ROLL.badRow(row.row, row.column)}</Text>
          <Text className="text">{row.sentence}</Text>
        </View>
      ))}
    </View>
  )
}

/** Reading a compound's roll from a table: checked first, applied whole or not at all. */
export default function Roll() {
  const { start, compound, setCompound, compounds, file, choose, check, apply, report, isBusy, isTheirs } =
    useRoll()
  return (
    <Page title={TOOLS.roll} isTheirs={isTheirs}>
      <View className="card stack">
        <Text className="text">{ROLL.note}</Text>
        <Text className="note">{ROLL.columns}</Text>
        {compounds.length > 0 && (
          <ChoiceField
            label={ROLL.which}
            options={compounds}
            value={compound?.id ?? null}
            onChange={setCompound}
          />
        )}
        {compounds.length === 0 && compound && (
          <ListRow name={compound.name} value={JOIN.change} onClick={() => setCompound(null)} />
        )}
        {compounds.length === 0 && !compound && start && (
          <PlacePicker from={start} wanted="compound" onPick={spot => setCompound(spot.id, spot.name)} />
        )}
        <Tap className="button second" isOff={!compound} onClick={() => void choose()}>
          <Text>{file ? ROLL.chosen(file.name) : ROLL.choose}</Text>
        </Tap>
        {file && (
          <Tap className="button" isOff={isBusy} onClick={() => void check()}>
            <Text>{ROLL.check}</Text>
          </Tap>
        )}
      </View>
      {report && <ReportCard report={report} />}
      {report && report.bad.length === 0 && !report.applied && (
        <View className="card">
          <Tap className="button" isOff={isBusy} onClick={() => void apply()}>
            <Text>{ROLL.apply}</Text>
          </Tap>
        </View>
      )}
    </Page>
  )
}
