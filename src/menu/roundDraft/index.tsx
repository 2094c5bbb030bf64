import { dayOf, dayPlus } from '@domain/kernel'
import { LONGEST_ROUND_DAYS, MERGE_RULES, type MergeRule } from '@domain/menu'
import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { AmountField, ChoiceField, DayField, LineField, WordsField } from '../../components/Fields'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { DRAFT_ROUND } from '../../copy/menu'
import { readNow } from '../../services/now'
import { useWorkCompound } from '../../services/workCompound'
import { useRoundDraft } from './useRoundDraft'

/** How far ahead a round may be planned. */
const DAYS_AHEAD = 180
const MERGES = (Object.keys(MERGE_RULES) as MergeRule[]).map(value => ({ value, name: MERGE_RULES[value] }))

/** Drafting a round of ordering: its days, its money and the rule by which lists are merged. */
export default function RoundDraft() {
  const of = useWorkCompound('menu.manage')
  const { written, change, submit, isBusy, problem } = useRoundDraft(of.compoundId ?? '', of.me?._id ?? '')
  const today = dayOf(readNow())
  const save = { name: DRAFT_ROUND.save, run: submit, isBusy }
  return (
    <Page title={DRAFT_ROUND.title} isTheirs={of.isTheirs} foot={of.compoundId && <ActionBar first={save} />}>
      <OneCompound of={of} />
      {of.compoundId && (
        <View className="card">
          <LineField
            label={DRAFT_ROUND.name}
            value={written.title}
            onChange={title => change({ title })}
            most={30}
            placeholder={DRAFT_ROUND.namePlaceholder}
            problem={problem('title')}
          />
          <WordsField
            label={DRAFT_ROUND.words}
            value={written.words}
            onChange={words => change({ words })}
            most={300}
            placeholder={DRAFT_ROUND.wordsPlaceholder}
            isOptional
          />
          <DayField
            label={DRAFT_ROUND.from}
            value={written.from}
            onChange={from => change({ from })}
            from={today}
            until={dayPlus(today, DAYS_AHEAD)}
          />
          <DayField
            label={DRAFT_ROUND.until}
            value={written.until}
            onChange={until => change({ until })}
            from={written.from}
            until={dayPlus(written.from, LONGEST_ROUND_DAYS - 1)}
            hint={DRAFT_ROUND.untilHint(LONGEST_ROUND_DAYS)}
            problem={problem('until')}
          />
          <AmountField
            label={DRAFT_ROUND.budget}
            value={written.yuan}
            onChange={yuan => change({ yuan })}
            problem={problem('yuan')}
          />
          <LineField
            label={DRAFT_ROUND.sources}
            value={written.sources}
            onChange={sources => change({ sources })}
            most={120}
            placeholder={DRAFT_ROUND.sourcesPlaceholder}
            problem={problem('sources')}
          />
          <ChoiceField
            label={DRAFT_ROUND.merge}
            options={MERGES}
            value={written.mergeRule}
            onChange={mergeRule => change({ mergeRule })}
            hint={DRAFT_ROUND.mergeHint}
          />
        </View>
      )}
    </Page>
  )
}
