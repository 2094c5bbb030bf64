import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { FIELD } from '../../copy/fields'
import './index.scss'

type Props = PropsWithChildren<{
  readonly label: string
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
  /** What is wrong with it, said once the person has tried to go on. */
  readonly problem?: string | null | undefined
}>

/** A field with its name above it and what is wrong below it. */
export function Field({ label, hint, isOptional = false, problem, children }: Props) {
  return (
    <View className={`field${problem ? ' has-problem' : ''}`}>
      <View className="row field-head">
        <Text className="field-label">{label}</Text>
        {isOptional && <Text className="hint">{FIELD.optional}</Text>}
      </View>
      {children}
      {problem ? (
        <View role="alert">
          <Text className="field-problem">{problem}</Text>
        </View>
      ) : hint ? (
        <Text className="hint">{hint}</Text>
      ) : null}
    </View>
  )
}
