import { groupOf } from '@domain/income'
import { dayInWords, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { Badge } from '../../components/Badge'
import { Tap } from '../../components/Tap'
import { BANK } from '../../copy/bank'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'
import { Ignoring } from './Ignoring'
import { doAsSuggested, ignoreLine } from './sending'
import type { Line } from './useBank'

/** What the bank says: when, who, how much and what for. */
function Said({ line }: { readonly line: Line }) {
  return (
    <>
      <View className="row-between wrap bank-line-head">
        <Text className="text bank-line-amount">
          {line.fen > 0 ? BANK.came(yuanOf(line.fen)) : BANK.went(yuanOf(-line.fen))}
        </Text>
        <Text className="note">{dayInWords(line.on)}</Text>
      </View>
      <Text className="note words">
        {[line.party || BANK.nobody, line.words].filter(Boolean).join(' · ')}
      </Text>
    </>
  )
}

function Looks({ suggestion }: Pick<Line, 'suggestion'>) {
  const group = groupOf(suggestion)
  return (
    <View className="bank-line-looks">
      {suggestion.as !== 'unknown' && (
        <View className="row bank-line-is">
          <Badge tone={group === 'sure' ? 'accent' : 'quiet'}>{BANK.looksLike}</Badge>
          <Text className="text grow">
            {suggestion.as === 'clear' ? BANK.arrived(suggestion.words) : suggestion.words}
          </Text>
        </View>
      )}
      <Text className="hint">{suggestion.because}</Text>
    </View>
  )
}

type Props = {
  readonly compoundId: string
  readonly line: Line
  readonly isOff: boolean
  readonly done: () => Promise<void>
}

/** A line that waits, what it looks like and why, and what to do with it. */
export function LineCard({ compoundId, line, isOff, done }: Props) {
  const [isIgnoring, setIgnoring] = useState(false)
  const group = groupOf(line.suggestion)
  const finished = useCallback(
    async (title: string) => {
      void Taro.showToast({ title, icon: 'success' })
      await done()
    },
    [done],
  )
  const suggested = useCommand(
    useCallback((requestId: string) => doAsSuggested(compoundId, line, requestId), [compoundId, line]),
    () => finished(group === 'booked' ? BANK.ignored : BANK.posted),
  )
  const ignored = useCommand(
    useCallback(
      (requestId: string, why: string) => ignoreLine(compoundId, line, why, requestId),
      [compoundId, line],
    ),
    () => finished(BANK.ignored),
  )
  const isBusy = isOff || suggested.isBusy || ignored.isBusy
  return (
    <View className="card stack">
      <Said line={line} />
      <Looks suggestion={line.suggestion} />
      {isIgnoring ? (
        <Ignoring isBusy={isBusy} ignore={why => void ignored.run(why)} cancel={() => setIgnoring(false)} />
      ) : (
        <View className="bank-line-acts">
          {group !== 'open' && (
            <Tap className="button bank-line-first" isOff={isBusy} onClick={() => void suggested.run()}>
              <Text>{group === 'sure' ? BANK.post : BANK.ignoreBooked}</Text>
            </Tap>
          )}
          <Tap
            className={`button grow${group === 'open' ? '' : ' second'}`}
            isOff={isBusy}
            onClick={() => go.post({ compound: compoundId, bankLine: line._id })}
          >
            <Text>{BANK.byHand}</Text>
          </Tap>
          {group !== 'booked' && (
            <Tap className="button second grow" isOff={isBusy} onClick={() => setIgnoring(true)}>
              <Text>{BANK.ignore}</Text>
            </Tap>
          )}
        </View>
      )}
    </View>
  )
}
