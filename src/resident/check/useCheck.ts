import { useCallback, useEffect, useRef, useState } from 'react'
import { type CheckedHead, checkedHeads } from '../../services/checkedHeads'
import { readNow } from '../../services/now'
import { checkHere, type Outcome, type Progress } from './checking'

/** Checking on this phone: how far it is, what came of it, and what the phone remembers of the last time. */
export function useCheck(compoundId: string) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [last, setLast] = useState<CheckedHead | null>(null)
  const stopped = useRef(false)
  useEffect(() => {
    setLast(compoundId ? checkedHeads.of(compoundId) : null)
  }, [compoundId])
  // A page that was left asks for nothing more.
  useEffect(
    () => () => {
      stopped.current = true
    },
    [],
  )

  const run = useCallback(async (): Promise<Outcome> => {
    stopped.current = false
    setRunning(true)
    setOutcome(null)
    setProgress(null)
    const known = checkedHeads.of(compoundId)
    setLast(known)
    const anchors = known ? { [known.month]: known.hash } : {}
    const came = await checkHere(compoundId, anchors, {
      tell: setProgress,
      isStopped: () => stopped.current,
    })
    const head = came.kind === 'fine' ? came.links.at(-1) : undefined
    if (head) checkedHeads.keep(compoundId, { ...head, at: readNow() })
    setOutcome(came)
    setRunning(false)
    return came
  }, [compoundId])

  const stop = () => {
    stopped.current = true
  }
  const forget = () => {
    checkedHeads.forget(compoundId)
    setLast(null)
    setOutcome(null)
  }
  return { progress, isRunning, outcome, last, run, stop, forget }
}
