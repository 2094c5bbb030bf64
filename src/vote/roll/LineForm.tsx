import type { LineChange, Owner } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { LineField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { ROLLS } from '../../copy/voteWork'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'
import { LineFields } from './LineFields'
import { useLine } from './useLine'

type Props = { readonly voteId: string; readonly owner: Owner; readonly refresh: () => Promise<void> }

/** Putting a line right: names, areas, and what that rests on. */
export function LineForm({ voteId, owner, refresh }: Props) {
  const line = useLine(owner)
  const [why, setWhy] = useState('')
  const command = useCommand(
    (requestId: string, change: LineChange) =>
      call('vote', 'changeLine', { voteId, ownerKey: owner.key, change, why }, requestId),
    refresh,
  )
  const { change } = line
  return (
    <View className="roll-form">
      <LineFields line={line} />
      <LineField label={ROLLS.why} value={why} onChange={setWhy} most={100} placeholder={ROLLS.whyHint} />
      <Tap
        className="button"
        isOff={command.isBusy || change === null || why.trim().length < 2}
        onClick={() => (change ? void command.run(change) : undefined)}
      >
        <Text>{ROLLS.save}</Text>
      </Tap>
    </View>
  )
}
