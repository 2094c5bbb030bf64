import { RULE_KINDS, type RuleKind } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { CountField, WordsField } from '../../components/Fields'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { TARIFF, TARIFF_EDIT } from '../../copy/pointsDesk'
import { Kind } from './Kind'
import { useTariffEdit } from './useTariffEdit'
import './index.scss'

const KINDS = Object.keys(RULE_KINDS) as RuleKind[]

/** A new version of a compound's tariff: every rule, what the month may issue, and why. */
export default function TariffEdit() {
  const edit = useTariffEdit()
  const { of, written, change } = edit
  const save = { name: TARIFF_EDIT.save, run: () => void edit.save(), isBusy: edit.isBusy }
  const giveUp = { name: TARIFF_EDIT.giveUp, run: () => void edit.giveUp() }
  return (
    <Page
      title={TARIFF.title}
      isTheirs={of.isTheirs}
      foot={edit.isChanged && <ActionBar first={save} second={giveUp} />}
    >
      <OneCompound of={of} />
      {of.compoundId && (
        <Faces of={edit.query}>
          {({ tariff }) =>
            written && (
              <>
                <View className="card stack">
                  <Text className="text">{TARIFF_EDIT.version(tariff.version)}</Text>
                  <Text className="note">{TARIFF_EDIT.note}</Text>
                </View>
                {KINDS.map(kind => (
                  <Kind key={kind} kind={kind} edit={edit} />
                ))}
                <View className="card">
                  <CountField
                    label={TARIFF_EDIT.budget}
                    value={written.budget}
                    onChange={budget => change({ budget })}
                    unit={TARIFF_EDIT.unit}
                    hint={TARIFF_EDIT.budgetHint(edit.issued)}
                  />
                  <WordsField
                    label={TARIFF_EDIT.why}
                    value={written.why}
                    onChange={why => change({ why })}
                    most={200}
                    placeholder={TARIFF_EDIT.whyPlaceholder}
                  />
                </View>
              </>
            )
          }
        </Faces>
      )}
    </Page>
  )
}
