import { Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { DOORS } from '../../copy/menuPapers'
import { type PaperDraft, paperDrafts, sendPaper } from '../../services/paperDrafts'
import { go } from '../../services/routes'

type Props = { readonly personId: string; readonly roundId: string; readonly done: () => void }

/** Papers that were entered without a network: sent one after the other, each once. */
export function Unsent({ personId, roundId, done }: Props) {
  const [kept, setKept] = useState<readonly PaperDraft[]>([])
  const [sent, setSent] = useState<number | null>(null)
  const [said, setSaid] = useState<readonly string[]>([])
  const look = () => setKept(paperDrafts.unsent(personId, roundId))
  useDidShow(look)
  useEffect(() => setKept(paperDrafts.unsent(personId, roundId)), [personId, roundId])
  const sendAll = async () => {
    const refused: string[] = []
    let arrived = 0
    for (const [index, draft] of kept.entries()) {
      setSent(index)
      const answer = await sendPaper(personId, draft)
      if (answer.ok) arrived += 1
      else refused.push(`${draft.label}：${answer.message}`)
    }
    setSent(null)
    setSaid(refused)
    look()
    done()
    const left = kept.length - arrived
    const title = left === 0 ? DOORS.sent(arrived) : DOORS.sentSome(arrived, left)
    await Taro.showToast({ title, icon: 'none' })
  }
  if (kept.length === 0 && said.length === 0) return null
  return (
    <View className="card stack">
      <Text className="title">{DOORS.unsent(kept.length)}</Text>
      <Text className="note">{DOORS.unsentNote}</Text>
      {kept.map(({ householdId, label }) => (
        <ListRow key={householdId} name={label} onClick={() => go.paper(roundId, householdId, label)} />
      ))}
      {said.map(one => (
        <View className="aside is-warn" role="alert" key={one}>
          <Text className="text">{`${DOORS.refused}${one}`}</Text>
        </View>
      ))}
      {kept.length > 0 && (
        <Tap className="button" onClick={() => void sendAll()} isOff={sent !== null}>
          <Text>{sent === null ? DOORS.sendAll : DOORS.sending(sent + 1, kept.length)}</Text>
        </Tap>
      )}
    </View>
  )
}
