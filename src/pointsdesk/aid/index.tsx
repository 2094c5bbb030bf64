import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { CountField, LineField } from '../../components/Fields'
import { HouseField } from '../../components/HouseField'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { AID } from '../../copy/pointsDesk'
import { useAid } from './useAid'

/** Gives points of the compound's fund to a household in need, for everyone to read. */
export default function Aid() {
  const aid = useAid()
  const { of, house } = aid
  const submit = { name: AID.submit, run: () => void aid.submit(), isBusy: aid.isBusy }
  return (
    <Page title={AID.title} isTheirs={of.isTheirs} foot={house && <ActionBar first={submit} />}>
      <OneCompound of={of} />
      {of.compoundId && (
        <Faces of={aid.sums} rows={1}>
          {({ fund }) => (
            <>
              <View className="card stack">
                <View className="row-between wrap">
                  <Text className="text">{AID.fund}</Text>
                  <Text className="headline">{`${fund} ${AID.unit}`}</Text>
                </View>
                <Text className="note">{AID.note}</Text>
              </View>
              <View className="card">
                <HouseField
                  label={AID.which}
                  from={{ id: of.compoundId ?? '', kind: 'compound', name: of.name }}
                  house={house}
                  onChange={aid.setHouse}
                  problem={aid.problem('home')}
                />
                {house && (
                  <>
                    <CountField
                      label={AID.points}
                      value={aid.typed}
                      onChange={aid.setTyped}
                      unit={AID.unit}
                      problem={aid.problem('points')}
                    />
                    <LineField
                      label={AID.words}
                      value={aid.words}
                      onChange={aid.setWords}
                      most={100}
                      placeholder={AID.wordsPlaceholder}
                      hint={AID.wordsHint}
                      problem={aid.problem('words')}
                    />
                  </>
                )}
              </View>
            </>
          )}
        </Faces>
      )}
    </Page>
  )
}
