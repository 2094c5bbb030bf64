import { dayInWords, yuanOf } from '@domain/kernel'
import { FUNDS } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { type EntryView, MOVES, type Move, REVERSIBLE } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Photos, shownPhotos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { monthInWords } from '../../copy/due'
import { MONEY } from '../../copy/worksMoney'
import { go } from '../../services/routes'

/** Which way money goes for the project: in, out, or only said. */
const WAYS: Record<Move, 'in' | 'out' | 'promise'> = {
  pledge: 'promise',
  release: 'promise',
  receive: 'in',
  refund: 'out',
  pay: 'out',
  draw: 'out',
}
const SIGNS = { in: '+', out: '-', promise: '' } as const
const BACK = { in: 'out', out: 'in', promise: 'promise' } as const

type Props = {
  readonly entry: EntryView
  readonly compoundId: string
  readonly mayReverse: boolean
  readonly projectId: string
  /** Why it was taken back, where it was. */
  readonly takenBack: string | null
}

function Notes({ entry, compoundId, takenBack }: Pick<Props, 'entry' | 'compoundId' | 'takenBack'>) {
  const { giver, books, reversedBy, isGoneFromBooks } = entry
  return (
    <>
      {giver ? <Text className="note">{MONEY.from(giver)}</Text> : null}
      {reversedBy && (
        <View className="aside is-alert">
          <Text className="text">{MONEY.reversed}</Text>
          {takenBack ? <Text className="note words">{takenBack}</Text> : null}
        </View>
      )}
      {isGoneFromBooks && (
        <View className="aside is-warn">
          <Text className="text">{MONEY.goneFromBooks}</Text>
        </View>
      )}
      {books && (
        <Tap className="button second small" onClick={() => go.statement(compoundId, books.month)}>
          <Text>{MONEY.books(monthInWords(books.month), books.no)}</Text>
        </Tap>
      )}
    </>
  )
}

/** One movement of money: what, how much, whose, with its papers; struck through where it was taken back. */
export function EntryCard({ entry, compoundId, projectId, mayReverse, takenBack }: Props) {
  const { _id, kind, fund, fen, words, on, at, byName, files, reverses, reversedBy } = entry
  const way = reverses ? BACK[WAYS[kind]] : WAYS[kind]
  const struck = reversedBy ? ' is-struck' : ''
  const { name } = MOVES[kind]
  const canReverse = mayReverse && !reverses && !reversedBy && (REVERSIBLE as readonly Move[]).includes(kind)
  return (
    <View className="card stack">
      <View className="row-between move-head">
        <Text className="hint">{dayInWords(on)}</Text>
        <Text className={`move-amount is-${way}${struck}`}>{`${SIGNS[way]}${yuanOf(fen)}`}</Text>
      </View>
      {words !== name && <Text className={`text words${struck}`}>{words}</Text>}
      <View className="row wrap">
        <Badge tone={reverses ? 'alert' : way === 'in' ? 'accent' : way === 'out' ? 'calm' : 'quiet'}>
          {reverses ? MONEY.reverses(name) : name}
        </Badge>
        <Badge>{FUNDS[fund]}</Badge>
      </View>
      <Notes entry={entry} compoundId={compoundId} takenBack={takenBack} />
      <Photos {...shownPhotos(files)} />
      <Text className="hint">
        {byName ? MONEY.by(byName, momentInWords(at)) : MONEY.byNobody(momentInWords(at))}
      </Text>
      {canReverse && (
        <Tap
          className="button second small"
          onClick={() =>
            go.worksStep('reverse', projectId, { entry: _id, label: `${name} ${yuanOf(fen)} 元` })
          }
        >
          <Text>{MONEY.reverse}</Text>
        </Tap>
      )}
    </View>
  )
}
