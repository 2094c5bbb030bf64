import { DECISION_KINDS, leftOf } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Photos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { DECISIONS } from '../../copy/register'
import type { DecisionLine } from '../../services/desk'

type Props = { readonly decision: DecisionLine; readonly files: Readonly<Record<string, string>> }

/** A decision as it was recorded, with what is left to spend on it. */
export function DecisionCard({ decision, files }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { kind, no, subject, heldOn, chair, attended, agreed, limitFen } = decision
  const left = leftOf(decision)
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone="calm">{DECISION_KINDS[kind].name}</Badge>
        <Badge tone={agreed ? 'accent' : 'alert'}>{agreed ? DECISIONS.agreed : DECISIONS.notAgreed}</Badge>
      </View>
      <Text className="title">{`${no} ${subject}`}</Text>
      <Text className="note">{DECISIONS.held(heldOn, chair, attended)}</Text>
      {agreed && (
        <Text className="text">
          {left === null || limitFen === null
            ? DECISIONS.standing
            : `${DECISIONS.left(yuanOf(left))}（${DECISIONS.limit(yuanOf(limitFen))}）`}
        </Text>
      )}
      {isOpen && (
        <>
          <Text className="text words">{decision.minutes}</Text>
          <Photos ids={decision.papers} files={files} />
          <Text className="hint">{DECISIONS.by(decision.byName, momentInWords(decision.at))}</Text>
        </>
      )}
      <Tap className="button second small" onClick={() => setOpen(!isOpen)}>
        <Text>{isOpen ? DECISIONS.fold : DECISIONS.open}</Text>
      </Tap>
    </View>
  )
}
