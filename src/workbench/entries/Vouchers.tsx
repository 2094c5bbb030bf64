import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { Photos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { ENTRIES } from '../../copy/books'
import { VOUCHERS } from '../../copy/vouchers'
import { call } from '../../services/call'
import { openPaper } from '../../services/papers'
import { useQuery } from '../../services/useQuery'
import type { EntryLine } from './useEntries'

function Opened({ entry }: { readonly entry: EntryLine }) {
  const { compoundId, month, row } = entry
  const papers = useQuery(`papers ${entry._id}`, () =>
    call('income', 'papersOf', { compoundId, month, no: row.no }),
  )
  return (
    <Faces of={papers} rows={1}>
      {({ vouchers, files }) => (
        <View className="stack">
          <Photos
            ids={vouchers.filter(({ kind }) => kind === 'photo').map(({ digest }) => digest)}
            files={files}
          />
          {vouchers
            .filter(({ kind }) => kind === 'pdf')
            .map(({ digest }) => (
              <Tap
                className="button second small"
                key={digest}
                onClick={() => void openPaper({ name: VOUCHERS.pdfFile, url: files[digest] ?? '' })}
              >
                <Text>{VOUCHERS.openPdf}</Text>
              </Tap>
            ))}
          {vouchers.some(({ kind }) => kind === 'bankLine') && (
            <Text className="note">{VOUCHERS.bankLine}</Text>
          )}
        </View>
      )}
    </Faces>
  )
}

/** The papers behind an entry, asked for when somebody wants to see them. */
export function Vouchers({ entry }: { readonly entry: EntryLine }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Opened entry={entry} />
  return (
    <Tap className="button second small" onClick={() => setOpen(true)}>
      <Text>{ENTRIES.papers(entry.row.vouchers.length)}</Text>
    </Tap>
  )
}
