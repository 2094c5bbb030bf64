import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { BANK } from '../../copy/bank'
import type { Waiting } from './useBank'
import type { Progress, useBatch } from './useBatch'

function Result({ progress }: { readonly progress: Progress }) {
  const { done, all, refused, state } = progress
  return (
    <View className="card stack" role="status">
      <Text className="text">
        {state === 'running' ? BANK.doing(done + refused.length, all) : BANK.done(done)}
      </Text>
      {state === 'running' && (
        <View className="bank-track">
          <View
            className="bank-track-fill"
            style={{ width: `${Math.round(((done + refused.length) * 100) / Math.max(1, all))}%` }}
          />
        </View>
      )}
      {state === 'stopped' && (
        <Text className="text bank-alert">{BANK.stopped(all - done - refused.length)}</Text>
      )}
      {refused.length > 0 && <Text className="text bank-alert">{BANK.failed(refused.length)}</Text>}
      {refused.map(({ line, message }) => (
        <View className="bank-bad line-top" key={line._id}>
          <Text className="note">
            {line.suggestion.as === 'unknown' ? line.words : line.suggestion.words}
          </Text>
          <Text className="text">{message}</Text>
        </View>
      ))}
    </View>
  )
}

type Props = { readonly waiting: Waiting; readonly batch: ReturnType<typeof useBatch> }

/** All lines that can be posted as suggested, at one tap; and all that were entered by hand already. */
export function BatchCard({ waiting: { sure, booked }, batch }: Props) {
  const { progress, run, isRunning } = batch
  const sums = [
    ...(sure.inFen > 0 ? [BANK.came(yuanOf(sure.inFen))] : []),
    ...(sure.outFen > 0 ? [BANK.went(yuanOf(sure.outFen))] : []),
  ].join(BANK.between)
  return (
    <>
      {progress && <Result progress={progress} />}
      {sure.count > 0 && (
        <View className="card stack">
          <Text className="title">{BANK.postAllTitle(sure.count)}</Text>
          <Text className="note">{sums}</Text>
          <Tap
            className="button"
            isOff={isRunning}
            onClick={() => void run('sure', BANK.postAll(sure.count), BANK.postAllSure(sure.count, sums))}
          >
            <Text>{BANK.postAll(sure.count)}</Text>
          </Tap>
        </View>
      )}
      {booked > 0 && (
        <View className="card stack">
          <Text className="title">{BANK.ignoreAllTitle(booked)}</Text>
          <Text className="note">{BANK.ignoreAllNote}</Text>
          <Tap
            className="button second"
            isOff={isRunning}
            onClick={() => void run('booked', BANK.ignoreAll(booked), BANK.ignoreAllSure(booked))}
          >
            <Text>{BANK.ignoreAll(booked)}</Text>
          </Tap>
        </View>
      )}
    </>
  )
}
