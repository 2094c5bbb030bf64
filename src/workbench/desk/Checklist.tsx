import { CHECKLIST, type CheckKey, type Desk } from '@domain/income'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Badge } from '../../components/Badge'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { CHECK_NOTES, DESK } from '../../copy/books'
import { go } from '../../services/routes'

/** The part of the desk that an item is worked off in. */
const PARTS: Partial<Record<CheckKey, string>> = {
  rents: 'desk-rents',
  recurring: 'desk-recurring',
  transit: 'desk-transit',
  bankSays: 'desk-bank',
  agrees: 'desk-bank',
}

function open(key: CheckKey, compoundId: string): void {
  const part = PARTS[key]
  if (key === 'bankLines') go.bank(compoundId)
  else if (key === 'questions') go.questions(compoundId)
  else if (part) void Taro.pageScrollTo({ selector: `#${part}`, offsetTop: -60, duration: 200 })
}

const COUNTED: readonly CheckKey[] = ['rents', 'recurring', 'bankLines', 'transit', 'questions']

/** What is done and what is left of the month; a tap leads to where it is done. */
export function Checklist({ desk }: { readonly desk: Desk }) {
  const left = desk.checklist.filter(item => !item.isDone).length
  return (
    <View className="card">
      <View className="row-between">
        <Text className="title">{DESK.checklist(desk.month)}</Text>
        <Badge tone={left === 0 ? 'accent' : 'warn'}>{left === 0 ? DESK.done : DESK.left(left)}</Badge>
      </View>
      {desk.checklist.map(({ key, isDone, count }) => (
        <Tap
          key={key}
          className={`check${isDone ? ' is-done' : ''}`}
          {...(isDone && { label: `${CHECKLIST[key]}：${DESK.done}` })}
          onClick={() => open(key, desk.books._id)}
        >
          <View className="check-dot">{isDone ? <Icon name="check" /> : null}</View>
          <View className="grow">
            <Text className="text check-name">{CHECKLIST[key]}</Text>
            {isDone ? null : (
              <Text className="note check-name">
                {COUNTED.includes(key) ? `${DESK.left(count)}，${CHECK_NOTES[key]}` : CHECK_NOTES[key]}
              </Text>
            )}
          </View>
          <Icon name="next" />
        </Tap>
      ))}
    </View>
  )
}
