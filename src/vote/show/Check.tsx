import { type CheckFault, checkReceipt, type MyLine } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { CHECKING } from '../../copy/vote'
import { call } from '../../services/call'
import { castReceipts } from '../../services/castReceipts'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import type { VoteView } from '../../services/votes'

type Checked = { readonly line: MyLine; readonly faults: readonly CheckFault[] }
type Found = { readonly checked: readonly Checked[]; readonly lines: number; readonly isWithheld: boolean }

function One({
  checked: { line, faults },
  lines,
  isNamed,
}: {
  readonly checked: Checked
  readonly lines: number
  readonly isNamed: boolean
}) {
  const isFine = faults.length === 0
  return (
    <View className="stack" role="alert">
      {isNamed && <Text className="note">{line.owner.units[0]?.label}</Text>}
      <View className={`vote-verdict ${isFine ? 'is-fine' : 'is-wrong'}`}>
        <Icon name={isFine ? 'check' : 'warn'} size="l" />
        <Text className="headline">{isFine ? CHECKING.fine : CHECKING.wrong}</Text>
      </View>
      {isFine && <Text className="note">{CHECKING.fineNote(lines)}</Text>}
      {faults.map(fault => (
        <Text className="text" key={fault}>
          {CHECKING.faults[fault]}
        </Text>
      ))}
      {!isFine && <Text className="note">{CHECKING.todo}</Text>}
    </View>
  )
}

function Said({ found: { checked, lines, isWithheld } }: { readonly found: Found }) {
  if (isWithheld) return <Text className="text">{CHECKING.withheld}</Text>
  return (
    <>
      {checked.map(one => (
        <One key={one.line.owner.key} checked={one} lines={lines} isNamed={checked.length > 1} />
      ))}
    </>
  )
}

/** The phone's own check that each of one's ballots is in the published list as it was cast, and that the list adds up to the result. */
export function Check({ view: { vote, mine } }: { readonly view: VoteView }) {
  const me = useMe()
  const [found, setFound] = useState<Found | null>(null)
  const voted = mine.filter(({ ballot }) => ballot !== null)
  const { result } = vote
  const command = useCommand(
    () => call('vote', 'receipts', { voteId: vote._id }),
    ({ lines, isWithheld }) => {
      if (!result) return
      const checked = voted.flatMap(line => {
        const { ballot, owner } = line
        if (!ballot) return []
        const of = { voteId: vote._id, ownerKey: owner.key, receipt: ballot.receipt, cast: ballot }
        const known = ballot.isByMe && me ? castReceipts.of(me._id, vote._id, owner.key) : null
        return [{ line, faults: checkReceipt(of, lines, result, known) }]
      })
      setFound({ checked, lines: lines.length, isWithheld })
    },
  )
  if (!result) return null
  return (
    <View className="card stack">
      <Text className="title">{CHECKING.title}</Text>
      {found ? (
        <Said found={found} />
      ) : (
        <Text className="note">{voted.length > 0 ? CHECKING.note : CHECKING.noneNote}</Text>
      )}
      {voted.length > 0 && (
        <Tap className="button second" isOff={command.isBusy} onClick={() => void command.run()}>
          <Text>{found ? CHECKING.again : CHECKING.start}</Text>
        </Tap>
      )}
      <Tap className="button second" onClick={() => go.voteReceipts(vote._id)}>
        <Text>{CHECKING.list}</Text>
      </Tap>
    </View>
  )
}
