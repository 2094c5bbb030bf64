import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { LOADING } from '../../copy/app'
import { LOAD_FAILED, RETRY } from '../../copy/failures'
import type { Query } from '../../services/useQuery'
import { type Drawing, Empty } from '../Empty'
import { Tap } from '../Tap'
import './index.scss'

type Props<T> = {
  readonly of: Pick<Query<T>, 'value' | 'failure' | 'refresh'>
  readonly isEmpty?: (value: T) => boolean
  readonly empty?: {
    readonly drawing: Drawing
    readonly title: string
    readonly note?: string
    readonly action?: ReactNode
  }
  readonly children: (value: T) => ReactNode
  /** How many grey cards stand in while it loads. */
  readonly rows?: number
}

function Skeleton({ rows }: { readonly rows: number }) {
  return (
    <View aria-label={LOADING}>
      {Array.from({ length: rows }, (_, i) => (
        <View className="card skeleton" key={String(i)}>
          <View className="bone bone-title" />
          <View className="bone" />
          <View className="bone bone-short" />
        </View>
      ))}
    </View>
  )
}

/** The four faces of what is asked of the cloud: loading, failed with retry, empty, there. What was there stays while it is asked anew. */
export function Faces<T>({ of, isEmpty, empty, children, rows = 3 }: Props<T>) {
  const { value, failure, refresh } = of
  if (value === null) {
    if (!failure) return <Skeleton rows={rows} />
    return (
      <Empty
        drawing="cloud"
        title={LOAD_FAILED}
        note={failure.message}
        action={
          <Tap className="button second" onClick={() => void refresh()}>
            <Text>{RETRY}</Text>
          </Tap>
        }
      />
    )
  }
  return (
    <>
      {failure && (
        <Tap className="stale" onClick={() => void refresh()}>
          <Text>{failure.message}</Text>
        </Tap>
      )}
      {isEmpty?.(value) && empty ? <Empty {...empty} /> : children(value)}
    </>
  )
}
