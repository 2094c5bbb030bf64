import type { StatementView } from '@domain/income'
import { Button, Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { ListRow } from '../../components/ListRow'
import { PAPERS } from '../../copy/statement'
import { call } from '../../services/call'
import { openPaper } from '../../services/papers'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { Script } from './Script'

type Props = { readonly compoundId: string; readonly view: StatementView }
type Sheet = { readonly size: 'A3' | 'A4'; readonly perBuilding: boolean }

const NAMES = { A4: [PAPERS.a4, PAPERS.a4Each], A3: [PAPERS.a3, PAPERS.a3Each] } as const
const nameOf = ({ size, perBuilding }: Sheet): string => NAMES[size][perBuilding ? 1 : 0]

/** One paper at a time: which one is being made, and opening it once it is there. */
function usePapers(compoundId: string, month: string) {
  const [making, setMaking] = useState<string | null>(null)
  const send = useCallback(
    async (requestId: string, what: 'workbook' | 'journal' | 'file' | Sheet) => {
      if (typeof what === 'object') return call('papers', 'sheet', { compoundId, month, ...what }, requestId)
      if (what === 'workbook')
        return call('papers', 'workbook', { compoundId, month, period: 'month' }, requestId)
      return call('papers', what, { compoundId }, requestId)
    },
    [compoundId, month],
  )
  const { run } = useCommand(send, openPaper)
  const open = async (name: string, what: Parameters<typeof run>[0]) => {
    setMaking(name)
    await run(what)
    setMaking(null)
  }
  return { making, open }
}

/** The shapes in which one can take a published month along. Sheets for every building are for those who put them up. */
export function Papers({ compoundId, view }: Props) {
  const { making, open } = usePapers(compoundId, view.month)
  const serves = (useMe()?.posts.length ?? 0) > 0
  const said = (name: string) => (making === name ? PAPERS.making : undefined)
  const sheets: Sheet[] = (['A4', 'A3'] as const).flatMap(size => [
    { size, perBuilding: false },
    ...(serves ? [{ size, perBuilding: true }] : []),
  ])
  return (
    <View className="card lines papers">
      <Text className="title papers-title">{PAPERS.title}</Text>
      {process.env.TARO_ENV === 'weapp' && (
        <Button className="button" openType="share">
          {PAPERS.share}
        </Button>
      )}
      {sheets.map(sheet => {
        const name = nameOf(sheet)
        return (
          <ListRow
            key={name}
            name={name}
            value={said(name)}
            icon="doc"
            onClick={() => void open(name, sheet)}
          />
        )
      })}
      <ListRow
        name={PAPERS.workbook}
        value={said(PAPERS.workbook)}
        icon="doc"
        onClick={() => void open(PAPERS.workbook, 'workbook')}
      />
      <ListRow
        name={PAPERS.journal}
        note={PAPERS.journalNote}
        value={said(PAPERS.journal)}
        icon="doc"
        onClick={() => void open(PAPERS.journal, 'journal')}
      />
      <ListRow
        name={PAPERS.file}
        note={PAPERS.fileNote}
        value={said(PAPERS.file)}
        icon="doc"
        onClick={() => void open(PAPERS.file, 'file')}
      />
      {serves && <Script view={view} />}
    </View>
  )
}
