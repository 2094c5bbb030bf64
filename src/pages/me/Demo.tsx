import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Tap } from '../../components/Tap'
import { DEMO } from '../../copy/demo'
import { ME } from '../../copy/me'
import { advanceClock, readClock } from '../../services/adapters/local'

const STEPS = [
  [DEMO.hours.day, 24],
  [DEMO.hours.week, 168],
  [DEMO.hours.month, 720],
] as const

/** Moves the demonstration's time on, so that a deadline can be seen to pass. */
export function Demo() {
  const [now, setNow] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    void readClock().then(setNow)
  }, [])
  const advance = async (hours: number) => {
    setBusy(true)
    try {
      setNow(await advanceClock(hours))
      void Taro.showToast({ title: DEMO.advanced, icon: 'success' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <View className="card stack">
      <Text className="title">{`${ME.demo} · ${DEMO.clock}`}</Text>
      <Text className="note">{now === null ? DEMO.clockNote : DEMO.clockNow(momentInWords(now))}</Text>
      <Text className="hint">{DEMO.clockNote}</Text>
      <View className="row">
        {STEPS.map(([name, hours]) => (
          <Tap
            className="button second small grow"
            key={name}
            isOff={isBusy}
            onClick={() => void advance(hours)}
          >
            <Text>{name}</Text>
          </Tap>
        ))}
      </View>
    </View>
  )
}
