import { type CheckFault, checkReceipt, type MyBallot } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { CHECKING } from '../../copy/vote'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import type { VoteView } from '../../services/votes'

type Found = { readonly faults: readonly CheckFault[]; readonly lines: number; readonly isWithheld: boolean }

function Said({ found: { faults, lines, isWithheld } }: { readonly found: Found }) {
  if (isWithheld) return <Text className="text">{CHECKING.withheld}</Text>
  if (faults.length === 0)
    return (
      <View className="stack" role="alert">
        <View className="vote-verdict is-fine">
          <Icon name="check" size="l" />
          <Text className="headline">{CHECKING.fine}</Text>
        </View>
        <Text className="note">{CHECKING.fineNote(lines)}</Text>
      </View>
    )
  return (
    <View className="stack" role="alert">
      <View className="vote-verdict is-wrong">
        <Icon name="warn" size="l" />
        <Text className="headline">{CHECKING.wrong}</Text>
      </View>
      {faults.map(fault => (
        <Text className="text" key={fault}>
          {CHECKING.faults[fault]}
        </Text>
      ))}
      <Text className="note">{CHECKING.todo}</Text>
    </View>
  )
}

/** The phone's own check that one's ballot is in the published list as it was cast, and that the list adds up to the result. */
export function Check({ view: { vote, mine } }: { readonly view: VoteView }) {
  const [found, setFound] = useState<Found | null>(null)
  const line = mine.find(({ ballot }) => ballot !== null)
  const { result } = vote
  const command = useCommand(
    () => call('vote', 'receipts', { voteId: vote._id }),
    ({ lines, isWithheld }) => {
      if (!line?.ballot || !result) return
      const cast: MyBallot = line.ballot
      const of = { voteId: vote._id, ownerKey: line.owner.key, receipt: cast.receipt, cast }
      setFound({ faults: checkReceipt(of, lines, result), lines: lines.length, isWithheld })
    },
  )
  if (!line || !result) return null
  return (
    <View className="card stack">
      <Text className="title">{CHECKING.title}</Text>
      {found ? <Said found={found} /> : <Text className="note">{CHECKING.note}</Text>}
      <Tap className="button second" isOff={command.isBusy} onClick={() => void command.run()}>
        <Text>{CHECKING.start}</Text>
      </Tap>
    </View>
  )
}
