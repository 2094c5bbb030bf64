import { type PlaceCode, STEP_MS } from '@domain/points'
import { useEffect, useRef, useState } from 'react'
import { call, type GivenBy } from '../../services/call'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { useBrightScreen } from '../../services/screen'
import { useQuery } from '../../services/useQuery'

export type Shown = GivenBy<'points', 'placeCodes'>

const TICK_MS = 1000
/** The counts are asked for now and then; the codes change without. */
const REFRESH_TICKS = 60

/** The code of a moment among those that were fetched; null where they are used up. */
const codeAt = (codes: readonly PlaceCode[], at: number): PlaceCode | null =>
  codes.find(({ fromAt }) => at >= fromAt && at < fromAt + STEP_MS) ?? null

/** The codes of the place: fetched ahead, changing by the clock, whether there is a network or not. */
export function usePlaceCode() {
  const id = useParams().id ?? ''
  const query = useQuery<Shown>(id && `codes ${id}`, () => call('points', 'placeCodes', { activityId: id }))
  const [now, setNow] = useState(readNow)
  const refresh = useRef(query.refresh)
  refresh.current = query.refresh
  useEffect(() => {
    let ticks = 0
    const timer = setInterval(() => {
      setNow(readNow())
      ticks += 1
      if (ticks % REFRESH_TICKS === 0) void refresh.current()
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [])
  useBrightScreen(true)
  const code = codeAt(query.value?.codes ?? [], now)
  const secondsLeft = code ? Math.ceil((code.fromAt + STEP_MS - now) / 1000) : 0
  return { id, query, now, code, secondsLeft }
}
