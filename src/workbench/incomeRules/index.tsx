import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { INCOME_RULES } from '../../copy/register'
import { TOOLS } from '../../copy/tools'
import { DayNumbers, GateNumbers } from './Numbers'
import { Caps, Taxes } from './Shares'
import { useIncomeRules } from './useIncomeRules'
import './index.scss'

/** A new version of the district's rules for public income, every number with its source. */
export default function IncomeRulesPage() {
  const rules = useIncomeRules()
  const { written, change } = rules
  const save = { name: INCOME_RULES.save, run: () => void rules.save(), isBusy: rules.isBusy }
  const giveUp = { name: INCOME_RULES.giveUp, run: () => void rules.giveUp() }
  return (
    <Page
      title={TOOLS.incomeRules}
      isTheirs={rules.isTheirs}
      foot={rules.isChanged && <ActionBar first={save} second={giveUp} />}
    >
      <Faces of={rules.query}>
        {({ version, by }) =>
          written && (
            <>
              <View className="card stack">
                <Text className="text">{INCOME_RULES.version(version, by)}</Text>
                <Text className="note">{INCOME_RULES.note}</Text>
              </View>
              <GateNumbers written={written} change={change} />
              <Caps written={written} change={change} />
              <Taxes written={written} change={change} />
              <DayNumbers written={written} change={change} />
            </>
          )
        }
      </Faces>
    </Page>
  )
}
