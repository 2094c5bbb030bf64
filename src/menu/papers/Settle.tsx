import { dayInWords } from '@domain/kernel'
import { type MenuItem, type RoundView, signingDays, tickableOf, type WaitingPaper } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceField, DayField, LineField } from '../../components/Fields'
import { ItemTicks } from '../../components/ItemTicks'
import { Tap } from '../../components/Tap'
import { WAITING } from '../../copy/menuPapers'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { useCommand } from '../../services/useCommand'

type Props = {
  readonly round: RoundView['round']
  readonly paper: WaitingPaper
  readonly done: () => void
  readonly cancel: () => void
}

/** Whose reading is taken: the first, the second, or neither. */
type Take = 'first' | 'second' | 'neither'

type CellProps = {
  readonly className: string
  readonly role: 'cell' | 'columnheader'
  readonly words: string
}

function Cell({ className, role, words }: CellProps) {
  return (
    <View className={className} role={role}>
      <Text>{words}</Text>
    </View>
  )
}

/** Both readings side by side: only the items they differ in, and how many they agree in. */
export function Readings({ paper, items }: Pick<Props, 'paper'> & { readonly items: readonly MenuItem[] }) {
  const [first, second] = paper.entries
  if (!first || !second) return null
  const differing = items.filter(({ key }) => first.ticks.includes(key) !== second.ticks.includes(key))
  const alike = first.ticks.filter(key => second.ticks.includes(key)).length
  const said = (ticks: readonly string[], key: string) => (ticks.includes(key) ? WAITING.yes : WAITING.no)
  return (
    <View className="stack">
      <View className="readings" role="table" aria-label={WAITING.both}>
        <View className="reading" role="row">
          <Cell className="note reading-item" role="columnheader" words={WAITING.item} />
          {[first, second].map(({ byName }) => (
            <Cell className="note reading-said" role="columnheader" words={byName} key={byName} />
          ))}
        </View>
        {first.signedOn !== second.signedOn && (
          <View className="reading" role="row">
            <Cell className="text reading-item" role="cell" words={WAITING.day} />
            {[first, second].map(({ byName, signedOn }) => (
              <Cell className="text reading-said" role="cell" words={dayInWords(signedOn)} key={byName} />
            ))}
          </View>
        )}
        {differing.map(({ key, name }) => (
          <View className="reading" role="row" key={key}>
            <Cell className="text reading-item" role="cell" words={name} />
            {[first, second].map(({ byName, ticks }) => (
              <Cell
                className={`text reading-said${ticks.includes(key) ? ' is-yes' : ''}`}
                role="cell"
                words={said(ticks, key)}
                key={byName}
              />
            ))}
          </View>
        ))}
      </View>
      <Text className="hint">{WAITING.alike(alike)}</Text>
    </View>
  )
}

function useSettle({ round, paper, done }: Props) {
  const [take, setTake] = useState<Take | null>(paper.state === 'once' ? 'neither' : null)
  const [own, setOwn] = useState<readonly string[]>(paper.entries[0]?.ticks ?? [])
  const [ownDay, setOwnDay] = useState('')
  const [why, setWhy] = useState('')
  const [shows, setShows] = useState(false)
  const taken = paper.entries[take === 'second' ? 1 : 0]
  const { ticks, signedOn } = take === 'neither' || !taken ? { ticks: own, signedOn: ownDay } : taken
  const about = { roundId: round._id, householdId: paper.householdId }
  const command = useCommand(
    (requestId: string) =>
      call('menu', 'settlePaper', { ...about, ticks: [...ticks], signedOn, why: why.trim() }, requestId),
    () => {
      void Taro.showToast({ title: WAITING.settled, icon: 'success' })
      done()
    },
  )
  const isShort = why.trim().length < 2
  const submit = () => {
    setShows(true)
    if (take !== null && signedOn && !isShort) void command.run()
  }
  const toggle = ({ key }: MenuItem) =>
    setOwn(own.includes(key) ? own.filter(one => one !== key) : [...own, key])
  return {
    take,
    setTake,
    own,
    toggle,
    ownDay,
    setOwnDay,
    why,
    setWhy,
    submit,
    isBusy: command.isBusy,
    shows,
    isShort,
  }
}

/** Decides by the photo what a paper says: as one of the two read it, or anew (as always where it was entered only once); with a reason. */
export function Settle(props: Props) {
  const { paper, round, cancel } = props
  const at = useSettle(props)
  const { take, setTake, own, toggle, why, setWhy, submit, isBusy, shows, isShort } = at
  const [first, second] = paper.entries
  const options = [
    { value: 'first' as const, name: WAITING.take(first?.byName ?? '') },
    { value: 'second' as const, name: WAITING.take(second?.byName ?? '') },
    { value: 'neither' as const, name: WAITING.correct },
  ]
  return (
    <View>
      {paper.state === 'differs' && (
        <ChoiceField
          label={WAITING.choose}
          options={options}
          value={take}
          onChange={setTake}
          problem={shows && take === null ? WAITING.choiceMissing : null}
        />
      )}
      {take === 'neither' && (
        <View className="settle-own">
          <ItemTicks items={tickableOf(round.items)} chosen={own} onTap={toggle} />
        </View>
      )}
      {take === 'neither' && (
        <DayField
          label={WAITING.day}
          value={at.ownDay}
          onChange={at.setOwnDay}
          problem={shows && !at.ownDay ? WAITING.dayMissing : null}
          {...signingDays(round, readNow())}
        />
      )}
      <LineField
        label={WAITING.why}
        value={why}
        onChange={setWhy}
        most={100}
        placeholder={WAITING.whyPlaceholder}
        problem={shows && isShort ? WAITING.whyMissing : null}
      />
      <View className="row settle-acts">
        <Tap className="button second grow" onClick={cancel}>
          <Text>{WAITING.cancel}</Text>
        </Tap>
        <Tap className="button grow" onClick={submit} isOff={isBusy}>
          <Text>{WAITING.settle}</Text>
        </Tap>
      </View>
    </View>
  )
}
