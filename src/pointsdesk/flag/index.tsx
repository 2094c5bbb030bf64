import { dayInWords, dayOf } from '@domain/kernel'
import { FLAG_STATES, type FlagView, GUARD_RULES } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { FLAG, FLAGS } from '../../copy/honours'
import { useParams } from '../../services/params'
import { Evidence } from './Evidence'
import { useFlag } from './useFlag'
import './index.scss'

const MOST_WORDS = 200

/** What is unusual, by which figures, and the rule with its threshold beside it. */
function Why({ flag }: Pick<FlagView, 'flag'>) {
  const { name, words } = GUARD_RULES[flag.rule]
  return (
    <View className="card stack">
      <Text className="headline">{name}</Text>
      <Text className="text">{flag.words}</Text>
      <View className="aside">
        <Text className="note">{FLAG.rule}</Text>
        <Text className="text">{words}</Text>
      </View>
      <Text className="hint">{`${FLAGS.found(dayInWords(flag.on))} · ${FLAGS.points(flag.points)}`}</Text>
    </View>
  )
}

function Decided({ flag }: Pick<FlagView, 'flag'>) {
  const { decision, state } = flag
  if (!decision) return null
  const { why, byName, at, points } = decision
  return (
    <View className="card stack">
      <Text className="note">{FLAG.decided}</Text>
      <Text className="title">{FLAG_STATES[state]}</Text>
      {points > 0 && <Text className="text">{FLAG.took(points)}</Text>}
      <Text className="text words">{why}</Text>
      <Text className="hint">{FLAG.decidedBy(byName, dayInWords(dayOf(at)))}</Text>
    </View>
  )
}

/** One flag: why it was raised, every entry it rests on, and what is to be done. */
export default function FlagPage() {
  const { flag, chosen, choose, points, why, setWhy, problem, clear, takeBack, isBusy } = useFlag(
    useParams().id ?? '',
  )
  const mayDecide = flag.value?.mayDecide ?? false
  const foot = mayDecide && (
    <ActionBar
      first={{ name: FLAG.clear, run: () => void clear(), isBusy }}
      second={{ name: FLAG.takeBack(points), run: () => void takeBack(), isBusy }}
    />
  )
  return (
    <Page title={FLAG.title} foot={foot}>
      <Faces of={flag}>
        {view => (
          <>
            <Why flag={view.flag} />
            <Decided flag={view.flag} />
            {view.flag.isOpen && !mayDecide && (
              <View className="card">
                <View className="aside is-warn">
                  <Text className="text">{FLAG.notYours}</Text>
                </View>
              </View>
            )}
            <Evidence lines={view.lines} chosen={chosen} choose={mayDecide ? choose : null} />
            {mayDecide && (
              <View className="card">
                <WordsField
                  label={FLAG.reason}
                  value={why}
                  onChange={setWhy}
                  most={MOST_WORDS}
                  placeholder={FLAG.reasonPlaceholder}
                  problem={problem}
                />
              </View>
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}
