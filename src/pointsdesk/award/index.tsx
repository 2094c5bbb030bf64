import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { ChoiceField, LineField } from '../../components/Fields'
import { HouseField } from '../../components/HouseField'
import { Page } from '../../components/Page'
import { AWARD, TARIFF } from '../../copy/pointsDesk'
import { useAward } from './useAward'

/** Gives a household points for a clause of the covenant it kept, as somebody in charge has seen. */
export default function Award() {
  const award = useAward()
  const { from, house, rules, rule } = award
  const submit = { name: AWARD.submit, run: () => void award.submit(), isBusy: award.isBusy }
  return (
    <Page title={AWARD.title} isTheirs={award.isTheirs} foot={house && <ActionBar first={submit} />}>
      <View className="card">
        {from && (
          <HouseField
            label={AWARD.which}
            from={from}
            house={house}
            onChange={award.setHouse}
            problem={award.problem('home')}
          />
        )}
        {house && rules && (
          <>
            {rules.length === 0 ? (
              <Text className="note">{AWARD.noRules}</Text>
            ) : (
              <ChoiceField
                label={AWARD.rule}
                options={rules.map(one => ({
                  value: one.key,
                  name: one.name,
                  note: [one.clause, TARIFF.worth(one.kind, one.points, one.per)].filter(Boolean).join(' · '),
                }))}
                value={rule?.key ?? null}
                onChange={key => award.setRule(rules.find(one => one.key === key) ?? null)}
                problem={award.problem('rule')}
              />
            )}
            <LineField
              label={AWARD.words}
              value={award.words}
              onChange={award.setWords}
              most={100}
              placeholder={AWARD.wordsPlaceholder}
              problem={award.problem('words')}
            />
          </>
        )}
      </View>
    </Page>
  )
}
