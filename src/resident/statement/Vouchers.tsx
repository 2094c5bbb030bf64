import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { Photos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { STATEMENT } from '../../copy/statement'
import { VOUCHERS } from '../../copy/vouchers'
import { call } from '../../services/call'
import { openPaper } from '../../services/papers'
import { useQuery } from '../../services/useQuery'
import type { ShownRow } from './useStatement'

type Props = { readonly compoundId: string; readonly month: string; readonly row: ShownRow }

function Opened({ compoundId, month, row: { no } }: Props) {
  const papers = useQuery(`papers ${compoundId} ${month} ${no}`, () =>
    call('income', 'papersOf', { compoundId, month, no }),
  )
  return (
    <Faces of={papers} rows={1}>
      {({ vouchers, files }) => {
        const photos = vouchers.filter(({ kind }) => kind === 'photo').map(({ digest }) => digest)
        const documents = vouchers.filter(({ digest, kind }) => kind !== 'photo' && files[digest])
        return (
          <>
            <Photos ids={photos} files={files} />
            {documents.map(({ digest }, index) => (
              <Tap
                className="button second"
                key={digest}
                onClick={() => void openPaper({ name: VOUCHERS.pdfFile, url: files[digest] ?? '' })}
              >
                <Text>{STATEMENT.voucherPdf(photos.length + index + 1)}</Text>
              </Tap>
            ))}
          </>
        )
      }}
    </Faces>
  )
}

/** The papers behind an entry: asked for when somebody wants to see them. */
export function Vouchers({ compoundId, month, row }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (row.vouchers.length === 0) return <Text className="note">{STATEMENT.noVouchers}</Text>
  if (isOpen)
    return (
      <View className="stack">
        <Opened compoundId={compoundId} month={month} row={row} />
      </View>
    )
  return (
    <Tap className="button second" onClick={() => setOpen(true)}>
      <Text>{STATEMENT.voucherCount(row.vouchers.length)}</Text>
    </Tap>
  )
}
