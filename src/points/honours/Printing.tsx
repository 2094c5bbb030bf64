import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { ListRow } from '../../components/ListRow'
import { HONOURS_PAGE } from '../../copy/honours'
import { PAPERS } from '../../copy/statement'
import { call } from '../../services/call'
import { spotsFor } from '../../services/myPlace'
import { openPaper } from '../../services/papers'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'

const SIZES = { A4: HONOURS_PAGE.a4, A3: HONOURS_PAGE.a3 } as const
type Size = keyof typeof SIZES

/** The sheet for the notice board, for those who put it up. */
export function Printing({ compoundId, month }: { readonly compoundId: string; readonly month: string }) {
  const me = useMe()
  const [making, setMaking] = useState<Size | null>(null)
  const send = useCallback(
    (requestId: string, size: Size) => call('papers', 'rankingSheet', { compoundId, month, size }, requestId),
    [compoundId, month],
  )
  const { run } = useCommand(send, openPaper)
  if (!me || spotsFor(me, 'points.organise').length === 0) return null
  const open = async (size: Size) => {
    setMaking(size)
    await run(size)
    setMaking(null)
  }
  return (
    <>
      <View className="section">{HONOURS_PAGE.print}</View>
      <View className="card lines">
        {(Object.keys(SIZES) as Size[]).map(size => (
          <ListRow
            key={size}
            name={SIZES[size]}
            value={making === size ? PAPERS.making : undefined}
            icon="doc"
            onClick={() => void open(size)}
          />
        ))}
      </View>
    </>
  )
}
