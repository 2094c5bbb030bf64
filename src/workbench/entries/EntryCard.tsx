import { ACCOUNT_NAMES, categoryOf, ENTRY_KINDS, fenOn, moneyOf, refInWords, WAITING } from '@domain/income'
import { dayInWords, yuanOf } from '@domain/kernel'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Tap } from '../../components/Tap'
import { ENTRIES } from '../../copy/books'
import { go } from '../../services/routes'
import type { EntryLine } from './useEntries'
import { Vouchers } from './Vouchers'

/** What an entry moved: of money that arrived, how much did. */
const amountOf = ({ row }: EntryLine): number =>
  row.kind === 'clear' ? fenOn(row.postings, account => account === 'bank') : moneyOf(row)

const signed = (fen: number): string => `${fen > 0 ? '+' : ''}${yuanOf(fen)}`

function Marks({ entry }: { readonly entry: EntryLine }) {
  const { row, reversedBy, onItsWayUntil } = entry
  const category = categoryOf(row)
  const tone = row.kind === 'reverse' ? 'alert' : ENTRY_KINDS[row.kind].line === 'income' ? 'accent' : 'quiet'
  return (
    <View className="row wrap">
      <Badge tone={tone}>{ENTRY_KINDS[row.kind].name}</Badge>
      {category && <Badge>{ACCOUNT_NAMES[category]}</Badge>}
      {onItsWayUntil === WAITING && !reversedBy && <Badge tone="warn">{ENTRIES.waiting}</Badge>}
    </View>
  )
}

function Acts({ entry }: { readonly entry: EntryLine }) {
  const { row, compoundId, month, reversedBy, onItsWayUntil } = entry
  const ref = { month, no: row.no }
  const isReversible = !reversedBy && row.kind !== 'reverse' && row.kind !== 'clear'
  return (
    <>
      {onItsWayUntil === WAITING && !reversedBy && (
        <Tap className="button second small" onClick={() => go.correct('clear', compoundId, ref)}>
          <Text>{moneyOf(row) > 0 ? ENTRIES.clear : ENTRIES.gone}</Text>
        </Tap>
      )}
      {isReversible && (
        <Tap className="button second small" onClick={() => go.correct('reverse', compoundId, ref)}>
          <Text>{ENTRIES.reverse}</Text>
        </Tap>
      )}
    </>
  )
}

/** One entry as it is kept: what moved, who entered it when, its papers, and what became of it. */
export function EntryCard({ entry, isKeeper }: { readonly entry: EntryLine; readonly isKeeper: boolean }) {
  const { row, reversedBy } = entry
  const struck = reversedBy ? ' is-reversed' : ''
  return (
    <View className="card stack">
      <View className="row-between">
        <Text className="hint">{`${ENTRIES.number(row.no)} · ${dayInWords(row.on)}`}</Text>
        <Text className={`entry-amount${struck}`}>{signed(amountOf(entry))}</Text>
      </View>
      <Text className={`text${struck}`}>{row.words}</Text>
      <Marks entry={entry} />
      <Text className="note">
        {[row.party, row.basis && ENTRIES.basis(row.basis), ...row.decisions].filter(Boolean).join(' · ')}
      </Text>
      {row.about && <Text className="note">{ENTRIES.about(refInWords(row.about))}</Text>}
      {reversedBy && <Text className="field-problem">{ENTRIES.reversedBy(refInWords(reversedBy))}</Text>}
      <Text className="hint">{ENTRIES.by(entry.byName, momentInWords(entry.at))}</Text>
      <View className="entry-acts">
        {row.vouchers.length > 0 && <Vouchers entry={entry} />}
        {isKeeper && <Acts entry={entry} />}
      </View>
    </View>
  )
}
