import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { AmountField, CountField, WordsField } from '../../components/Fields'
import { INCOME_RULES } from '../../copy/register'
import type { Written } from './written'

type Props = { readonly written: Written; readonly change: (some: Partial<Written>) => void }

/** A part of the rules with where it comes from. */
function Part(props: {
  readonly title: string
  readonly source: string
  readonly onSource: (source: string) => void
  readonly children: ReactNode
}) {
  return (
    <View className="card">
      <Text className="title">{props.title}</Text>
      <View className="rule">
        {props.children}
        <WordsField
          label={`${props.title}${INCOME_RULES.source}`}
          value={props.source}
          onChange={props.onSource}
          most={120}
        />
      </View>
    </View>
  )
}

/** From which amount a payment must have been discussed. */
export function GateNumbers({ written, change }: Props) {
  return (
    <Part
      title={INCOME_RULES.gate}
      source={written.gateSource}
      onSource={gateSource => change({ gateSource })}
    >
      <AmountField label={INCOME_RULES.each} value={written.each} onChange={each => change({ each })} />
      <AmountField label={INCOME_RULES.month} value={written.month} onChange={month => change({ month })} />
    </Part>
  )
}

/** The days of a month's disclosure, the days for an answer, the share for an audit. */
export function DayNumbers({ written, change }: Props) {
  const days = (
    label: string,
    key: 'drawDay' | 'publishDay' | 'postingDays' | 'answerDays',
    unit: string,
  ) => (
    <CountField label={label} value={written[key]} onChange={typed => change({ [key]: typed })} unit={unit} />
  )
  return (
    <>
      <Part
        title={INCOME_RULES.calendar}
        source={written.calendarSource}
        onSource={calendarSource => change({ calendarSource })}
      >
        {days(INCOME_RULES.drawDay, 'drawDay', INCOME_RULES.dayUnit)}
        {days(INCOME_RULES.publishDay, 'publishDay', INCOME_RULES.dayUnit)}
        {days(INCOME_RULES.postingDays, 'postingDays', INCOME_RULES.daysUnit)}
      </Part>
      <Part
        title={INCOME_RULES.answer}
        source={written.answerSource}
        onSource={answerSource => change({ answerSource })}
      >
        {days(INCOME_RULES.answerDays, 'answerDays', INCOME_RULES.answerUnit)}
      </Part>
      <Part
        title={INCOME_RULES.audit}
        source={written.auditSource}
        onSource={auditSource => change({ auditSource })}
      >
        <CountField
          label={INCOME_RULES.auditShare}
          value={written.auditPercent}
          onChange={auditPercent => change({ auditPercent })}
          unit={INCOME_RULES.percent}
        />
      </Part>
    </>
  )
}
