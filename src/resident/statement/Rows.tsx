import { ACCOUNT_NAMES, categoryOf, ENTRY_KINDS, fenOn, moneyOf, type StatementView } from '@domain/income'
import { dayInWords, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Tap } from '../../components/Tap'
import { STATEMENT } from '../../copy/statement'
import type { Listed } from '../../services/useList'
import { RowDetail } from './RowDetail'
import type { ShownRow } from './useStatement'

/** What kind of entry it is, in a word. */
const kindInWords = (row: ShownRow): string => {
  const account = categoryOf(row)
  if (row.kind === 'clear') return STATEMENT.arrived
  return account ? ACCOUNT_NAMES[account] : ENTRY_KINDS[row.kind].name
}

/** What it brought or took. Where money that was entered before has only arrived, how much: without a sign, for it is not new. */
const amountOf = (row: ShownRow): string => {
  if (row.kind === 'clear') return yuanOf(Math.abs(fenOn(row.postings, account => account === 'bank')))
  const fen = moneyOf(row)
  return `${fen > 0 ? '+' : ''}${yuanOf(fen)}`
}

type LineProps = { readonly row: ShownRow; readonly asked: number; readonly toggle: () => void }

function Line({ row, asked, toggle }: LineProps) {
  const struck = row.reversedBy ? ' is-reversed' : ''
  return (
    <Tap className="entry" onClick={toggle}>
      <View className="row-between entry-head">
        <Text className={`text grow${struck}`}>{row.words}</Text>
        <Text className={`text amount${struck}${row.kind === 'clear' ? ' is-quiet' : ''}`}>
          {amountOf(row)}
        </Text>
      </View>
      <Text className="hint">
        {[STATEMENT.row(row.no), dayInWords(row.on), kindInWords(row)].join(' · ')}
      </Text>
      {(row.reversedBy || asked > 0) && (
        <View className="row wrap">
          {row.reversedBy && <Badge tone="quiet">{STATEMENT.reversed}</Badge>}
          {asked > 0 && <Badge tone="calm">{STATEMENT.asked(asked)}</Badge>}
        </View>
      )}
    </Tap>
  )
}

type Props = {
  readonly compoundId: string
  readonly view: StatementView
  readonly rows: Listed<ShownRow>
  readonly done: () => Promise<void>
}

/** Every entry of the month; a tap shows what it rests on, its papers, and what was asked about it. */
export function Rows({ compoundId, view, rows, done }: Props) {
  const [open, setOpen] = useState<number | null>(null)
  return (
    <Faces
      of={rows}
      isEmpty={given => given.length === 0}
      empty={{ drawing: 'board', title: STATEMENT.rowsNone }}
    >
      {given => (
        <>
          <Text className="note rows-note">{STATEMENT.rowsNote(view.body.rowCount)}</Text>
          <View className="card lines">
            {given.map(row => (
              <View className="entry-frame" key={row.no}>
                <Line
                  row={row}
                  asked={view.questions.filter(({ no }) => no === row.no).length}
                  toggle={() => setOpen(open === row.no ? null : row.no)}
                />
                {open === row.no && <RowDetail compoundId={compoundId} view={view} row={row} done={done} />}
              </View>
            ))}
          </View>
          <MoreRows list={rows} />
        </>
      )}
    </Faces>
  )
}
