import { dayOf } from '@domain/kernel'
import { RULE_KINDS, type RuleKind } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { DEDUCTION } from '../../copy/conduct'
import { dayInFull } from '../../copy/due'
import { TARIFF } from '../../copy/pointsDesk'
import { useHomeCompound } from '../../services/homeCompound'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { type TariffShown, useTariff } from '../../services/pointTariff'
import { go } from '../../services/routes'
import { Rules } from './Rules'
import { Versions } from './Versions'
import './index.scss'

const KINDS = Object.keys(RULE_KINDS) as RuleKind[]

function Head({ version, since, byName, budget }: TariffShown['tariff']) {
  return (
    <View className="card stack">
      <Text className="title">{TARIFF.version(version)}</Text>
      {version > 0 && (
        <Text className="hint">{TARIFF.by(byName, dayInFull(dayOf(since), dayOf(readNow())))}</Text>
      )}
      <Text className="note">{TARIFF.budget(budget)}</Text>
      <View className="aside">
        <Text className="text">{TARIFF.lasts}</Text>
        <Text className="note">{TARIFF.lastsNote}</Text>
      </View>
    </View>
  )
}

/** What brings points and what costs them, up to how much, how long they last, and who changed it when. */
export default function Tariff() {
  const named = useParams().compound
  const home = useHomeCompound()
  const compoundId = home.me && (named ?? home.compoundId)
  const query = useTariff(compoundId)
  const edit = query.value?.canKeep && compoundId && (
    <ActionBar first={{ name: TARIFF.edit, run: () => go.tariffEdit(compoundId) }} />
  )
  return (
    <Page title={TARIFF.title} foot={edit || null} isTheirs={home.me === null || compoundId !== null}>
      <Faces of={query}>
        {({ tariff }) => (
          <>
            <Head {...tariff} />
            {KINDS.map(kind => (
              <Rules key={kind} kind={kind} rules={tariff.rules} />
            ))}
            {home.hasHome && (
              <View className="card lines">
                <ListRow
                  name={DEDUCTION.title}
                  note={DEDUCTION.noneNote}
                  icon="warn"
                  onClick={go.deductions}
                />
              </View>
            )}
            {compoundId && <Versions key={String(tariff.version)} compoundId={compoundId} />}
          </>
        )}
      </Faces>
    </Page>
  )
}
