import { areaInWords } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Tap } from '../../components/Tap'

import { MANAGE, ROLLS } from '../../copy/voteWork'
import { call, type GivenBy } from '../../services/call'
import { type ChosenFile, chooseTable, uploadFile } from '../../services/files'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import type { VoteView } from '../../services/votes'

type Made = GivenBy<'vote', 'importRoll'>
type Props = {
  readonly vote: VoteView['vote']
  readonly isChangeable: boolean
  readonly refresh: () => Promise<void>
}

/** Making the roll: from the households there are, or from a sheet that is checked first. */
export function Making({ vote, isChangeable, refresh }: Props) {
  const me = useMe()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const voteId = vote._id
  const taken = async (next: Made) => {
    setMade(next)
    if (!next.applied) return
    void Taro.showToast({ title: ROLLS.applied, icon: 'success' })
    await refresh()
  }
  const drawing = useCommand((requestId: string) => call('vote', 'drawRoll', { voteId }, requestId), taken)
  const importing = useCommand(async (requestId: string, apply: boolean) => {
    if (!file) throw new Error('nothing chosen')
    const fileId = await uploadFile(me?._id ?? '', file.path, file.ending)
    return call('vote', 'importRoll', { voteId, fileId, apply }, requestId)
  }, taken)
  const choose = async () => {
    const next = await chooseTable()
    if (next) setFile(next)
    if (next) setMade(null)
  }
  const apply = async () => {
    const content = ROLLS.applySure(made?.roll.heads ?? 0)
    if ((await Taro.showModal({ title: ROLLS.apply, content })).confirm) await importing.run(true)
  }
  const isBusy = drawing.isBusy || importing.isBusy
  const { roll } = vote
  const said = roll ? MANAGE.rollSaid(roll.heads, areaInWords(roll.areaCentiM2)) : MANAGE.noRoll
  return (
    <View className="card stack">
      <Text className="headline">{said}</Text>
      <Text className="note">{ROLLS.note}</Text>
      {made && (
        <View className={`aside ${made.missing + made.extra > 0 ? 'is-warn' : 'is-fine'}`}>
          <Text className="text">
            {ROLLS.report(made.roll.heads, areaInWords(made.roll.areaCentiM2), made.unknown)}
          </Text>
          {made.missing > 0 && <Text className="text">{ROLLS.missing(made.missing)}</Text>}
          {made.extra > 0 && <Text className="text">{ROLLS.extra(made.extra)}</Text>}
        </View>
      )}
      {isChangeable && (
        <>
          <Text className="note">{ROLLS.drawNote}</Text>
          <Tap className="button second" isOff={isBusy} onClick={() => void drawing.run()}>
            <Text>{ROLLS.draw}</Text>
          </Tap>
          <Text className="note">{ROLLS.importNote}</Text>
          <Tap className="button second" isOff={isBusy} onClick={() => void choose()}>
            <Text>{file ? ROLLS.chosen(file.name) : ROLLS.import}</Text>
          </Tap>
        </>
      )}
      {isChangeable && file && (
        <Tap
          className="button"
          isOff={isBusy}
          onClick={() => void (made && !made.applied ? apply() : importing.run(false))}
        >
          <Text>{made && !made.applied ? ROLLS.apply : ROLLS.check}</Text>
        </Tap>
      )}
    </View>
  )
}
