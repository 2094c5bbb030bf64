import type { MatterLine } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { MATTER } from '../../copy/matter'
import { RAISE } from '../../copy/raise'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { Tap } from '../Tap'

const PAUSE_MS = 500
const SHORTEST = 4

/** Open matters that sound like what is being written: supporting one is quicker than raising another. */
export function Similar({ compoundId, title }: { readonly compoundId: string; readonly title: string }) {
  const [found, setFound] = useState<readonly MatterLine[]>([])
  const asked = title.trim()
  useEffect(() => {
    if (asked.length < SHORTEST || !compoundId) return setFound([])
    let isCurrent = true
    const timer = setTimeout(async () => {
      const answer = await call('station', 'similar', { compoundId, title: asked })
      if (isCurrent && answer.ok) setFound(answer.value.matters)
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked, compoundId])
  if (found.length === 0) return null
  return (
    <View className="similar">
      <Text className="title">{RAISE.similar}</Text>
      <Text className="note">{RAISE.similarNote}</Text>
      {found.map(matter => (
        <Tap className="similar-row" key={matter._id} onClick={() => go.matter(matter._id)}>
          <Text className="text grow">{matter.title}</Text>
          <Text className="hint">{MATTER.supports(matter.supportCount)}</Text>
        </Tap>
      ))}
    </View>
  )
}
