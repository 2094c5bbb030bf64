import { FAULTS } from '@domain/income'
import { dayInWords, dayOf, shortHash } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { CHECK } from '../../copy/check'
import { monthInWords } from '../../copy/due'
import { INCOME } from '../../copy/income'
import type { CheckedHead } from '../../services/checkedHeads'
import { readNow } from '../../services/now'
import { copyWords } from '../../services/papers'
import { go } from '../../services/routes'
import type { Outcome } from './checking'

type Compound = { readonly id: string; readonly name: string }
type Fine = Extract<Outcome, { kind: 'fine' }>
type Wrong = Extract<Outcome, { kind: 'wrong' }>

function AllFine({
  links,
  rows,
  last,
}: Pick<Fine, 'links' | 'rows'> & { readonly last: CheckedHead | null }) {
  const from = monthInWords(links[0]?.month ?? '')
  const head = links.at(-1)
  if (!head) return null
  return (
    <View className="card stack" role="alert">
      <View className="row verdict is-fine">
        <Icon name="check" size="l" />
        <Text className="headline">{CHECK.fine}</Text>
      </View>
      <Text className="text">{CHECK.fineSaid(from, monthInWords(head.month), links.length, rows)}</Text>
      <Text className="note">{last ? CHECK.sameAsBefore(monthInWords(last.month)) : CHECK.firstTime}</Text>
      <View className="row wrap line-top verdict-code">
        <Text className="note">{`${monthInWords(head.month)} ${INCOME.code}`}</Text>
        <Text className="code-digits">{shortHash(head.hash)}</Text>
      </View>
    </View>
  )
}

type WrongProps = { readonly compound: Compound; readonly found: Wrong; readonly forget: () => void }

function SomethingWrong({ compound, found, forget }: WrongProps) {
  const where = CHECK.wrongAt(monthInWords(found.month), found.row)
  const words = FAULTS[found.fault]
  const copy = () =>
    copyWords(CHECK.result(compound.name, where, words, dayInWords(dayOf(readNow()))), CHECK.copied)
  const sure = async () => {
    if ((await Taro.showModal({ title: CHECK.forget, content: CHECK.forgetSure })).confirm) forget()
  }
  return (
    <View className="card stack" role="alert">
      <View className="row verdict is-wrong">
        <Icon name="warn" size="l" />
        <Text className="headline">{`${where} ${CHECK.wrong}`}</Text>
      </View>
      <Text className="text">{words}</Text>
      <Text className="note">{CHECK.firstOnly}</Text>
      <Text className="title line-top verdict-code">{CHECK.todo}</Text>
      {CHECK.todos.map((todo, index) => (
        <Text className="text" key={todo}>{`${index + 1}. ${todo}`}</Text>
      ))}
      {found.contact ? <Text className="note">{CHECK.complaint(found.contact)}</Text> : null}
      <View className="verdict-ways">
        <Tap className="button second grow" onClick={() => void copy()}>
          <Text>{CHECK.copy}</Text>
        </Tap>
        {found.fault === 'anchorMissing' ? null : (
          <Tap className="button second grow" onClick={() => go.statement(compound.id, found.month)}>
            <Text>{CHECK.open}</Text>
          </Tap>
        )}
      </View>
      {(found.fault === 'anchor' || found.fault === 'anchorMissing') && (
        <Tap className="button quiet" onClick={() => void sure()}>
          <Text>{CHECK.forget}</Text>
        </Tap>
      )}
    </View>
  )
}

type Props = {
  readonly compound: Compound
  readonly outcome: Outcome
  /** What was remembered before this check. */
  readonly last: CheckedHead | null
  readonly forget: () => void
}

/** What came of the check, in plain words. */
export function Result({ compound, outcome, last, forget }: Props) {
  if (outcome.kind === 'fine') return <AllFine {...outcome} last={last} />
  if (outcome.kind === 'wrong') return <SomethingWrong compound={compound} found={outcome} forget={forget} />
  const words =
    outcome.kind === 'nothing'
      ? CHECK.nothing
      : outcome.kind === 'stopped'
        ? CHECK.stopped
        : CHECK.failed(outcome.message)
  return (
    <View className="card" role="alert">
      <Text className="text">{words}</Text>
    </View>
  )
}
