import { yuanOf } from '@domain/kernel'
import { FUNDS } from '@domain/menu'
import { lackFen, type ProjectView, VERDICTS, type Verdict } from '@domain/works'
import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import {
  AmountField,
  ChoiceField,
  DayField,
  Field,
  LineField,
  PhotoField,
  WordsField,
} from '../../components/Fields'
import { HouseField } from '../../components/HouseField'
import { PapersField } from '../../components/PapersField'
import { type StepName, WORK_FIELDS } from '../../copy/worksForms'
import { todayHere } from '../../services/now'
import { type Asked, fundsFor, isOptional, type Words } from './steps'
import type { WorkStepForm } from './useWorkStep'

type Of = {
  readonly form: WorkStepForm
  readonly step: StepName
  readonly view: ProjectView
  readonly words: Words
}

const named = (table: Readonly<Record<string, string>>, step: StepName, otherwise: string): string =>
  table[step] ?? otherwise
const VERDICT_OPTIONS = (Object.keys(VERDICTS) as Verdict[]).map(value => ({
  value,
  name: VERDICTS[value],
  note: WORK_FIELDS.verdictNotes[value],
}))
/** Photos of a remark on what was built, and of a step of building. */
const MOST_PHOTOS = { judge: 3, reach: 9 } as const

/** Money may have moved before there was a contract. */
const earliestDay = (step: StepName, { project: { contract } }: ProjectView): string =>
  (step === 'reach' && contract?.startsOn) || '2020-01-01'

function hintOfAmount({ form: { most }, step, view: { mine } }: Of): string | undefined {
  if (step === 'pledge' && mine && mine.shareFen > 0) return WORK_FIELDS.suggested(yuanOf(mine.shareFen))
  return most === null ? undefined : WORK_FIELDS.most(yuanOf(most))
}

function FundOf({ form, step, view, words }: Of) {
  const options = fundsFor(step, view.project).map(share => ({
    value: share.fund,
    name: FUNDS[share.fund],
    note:
      step === 'pay'
        ? WORK_FIELDS.fundHeld(yuanOf(share.heldFen))
        : WORK_FIELDS.fundLacks(yuanOf(lackFen(share))),
  }))
  if (options.length === 0)
    return (
      <Field label={WORK_FIELDS.fund}>
        <Text className="note">{WORK_FIELDS.noFund}</Text>
      </Field>
    )
  return (
    <ChoiceField
      label={WORK_FIELDS.fund}
      options={options}
      value={options.find(({ value }) => value === words.fund)?.value ?? null}
      onChange={fund => form.change({ fund })}
      problem={form.problem('fund')}
    />
  )
}

function WordsOf({ form, step, words }: Of) {
  const verdict = words.verdict === 'unfit' ? 'unfit' : 'fit'
  const isJudging = step === 'judge'
  return (
    <WordsField
      label={
        isJudging ? WORK_FIELDS.verdictWords[verdict] : named(WORK_FIELDS.wordsOf, step, WORK_FIELDS.words)
      }
      value={words.words}
      onChange={said => form.change({ words: said })}
      most={200}
      placeholder={
        step === 'pay' ? WORK_FIELDS.payPlaceholder : isJudging ? WORK_FIELDS.verdictPlaceholder : undefined
      }
      isOptional={isOptional(step, 'words') || (isJudging && verdict === 'fit')}
      problem={form.problem('words')}
    />
  )
}

/** Each thing a step may ask, as its field. */
const ASKED: Record<Asked, (of: Of) => ReactNode> = {
  amount: of => (
    <AmountField
      label={named(WORK_FIELDS.amountOf, of.step, WORK_FIELDS.amount)}
      value={of.words.amount}
      onChange={amount => of.form.change({ amount })}
      hint={hintOfAmount(of)}
      problem={of.form.problem('amount')}
      isBig
    />
  ),
  fund: of => <FundOf {...of} />,
  house: ({ form, view, words }) => (
    <HouseField
      label={WORK_FIELDS.house}
      from={{ id: view.project.compoundId, kind: 'compound', name: view.project.compoundName }}
      house={words.house ? { householdId: words.house, buildingId: '', label: words.houseName } : null}
      onChange={house => form.change({ house: house?.householdId ?? '', houseName: house?.label ?? '' })}
      problem={form.problem('house')}
    />
  ),
  name: ({ form, words }) => (
    <LineField
      label={WORK_FIELDS.name}
      value={words.name}
      onChange={name => form.change({ name })}
      most={40}
      placeholder={WORK_FIELDS.namePlaceholder}
      problem={form.problem('name')}
    />
  ),
  on: ({ form, step, view, words }) => (
    <DayField
      label={WORK_FIELDS.on}
      value={words.on}
      onChange={on => form.change({ on })}
      from={earliestDay(step, view)}
      until={todayHere()}
      problem={form.problem('on')}
    />
  ),
  words: of => <WordsOf {...of} />,
  why: ({ form, words }) => (
    <WordsField
      label={WORK_FIELDS.why}
      value={words.why}
      onChange={why => form.change({ why })}
      most={200}
      problem={form.problem('why')}
    />
  ),
  verdict: ({ form, words }) => (
    <ChoiceField
      label={WORK_FIELDS.verdict}
      options={VERDICT_OPTIONS}
      value={words.verdict === 'fit' || words.verdict === 'unfit' ? words.verdict : null}
      onChange={verdict => form.change({ verdict })}
      problem={form.problem('verdict')}
    />
  ),
  no: ({ form, view, words }) => (
    <ChoiceField
      label={WORK_FIELDS.milestone}
      options={view.project.milestones
        .filter(({ done }) => !done)
        .map(({ no, name }) => ({ value: String(no), name }))}
      value={words.no}
      onChange={no => form.change({ no })}
      problem={form.problem('no')}
    />
  ),
  photos: ({ form, step }) => (
    <PhotoField
      label={WORK_FIELDS.photos}
      paths={form.photos}
      onChange={form.setPhotos}
      most={step === 'judge' ? MOST_PHOTOS.judge : MOST_PHOTOS.reach}
      isOptional={isOptional(step, 'photos')}
      problem={form.problem('photos')}
    />
  ),
  papers: ({ form, step }) => (
    <PapersField
      label={WORK_FIELDS.papers}
      hint={WORK_FIELDS.papersHint}
      papers={form.papers}
      onChange={form.setPapers}
      isOptional={isOptional(step, 'papers')}
      problem={form.problem('papers')}
      isPhotosOnly
    />
  ),
}

/** One thing a step asks. */
export const AskedField = ({ asked, ...of }: Of & { readonly asked: Asked }) => <>{ASKED[asked](of)}</>
