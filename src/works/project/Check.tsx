import { type ProjectView, VERDICTS } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { HouseholdBars } from '../../components/HouseholdBars'
import { Photos } from '../../components/Photos'
import { lastDayOf, PROJECT } from '../../copy/works'
import { todayHere } from '../../services/now'

function Mine({ view: { mine, files, can } }: { readonly view: ProjectView }) {
  const verdict = mine?.verdict
  if (!verdict) return can.includes('judge') && mine ? <Text className="text">{PROJECT.myNone}</Text> : null
  return (
    <View className={`aside${verdict.verdict === 'fit' ? ' is-fine' : ' is-warn'}`}>
      <Text className="text">{PROJECT.myVerdict(VERDICTS[verdict.verdict])}</Text>
      {verdict.words ? <Text className="note words">{verdict.words}</Text> : null}
      <Photos ids={verdict.photos} files={files} />
    </View>
  )
}

/** What the residents say of what was built: how many, until when, by which rule, and what one's own household said. */
export function Check({ view }: { readonly view: ProjectView }) {
  const { check, state } = view.project
  if (!check) return null
  const { no, untilAt, fit, unfit, isPassed } = check
  const said = fit + unfit
  const bars = [
    { name: PROJECT.fit, said: `${fit} 户`, part: fit, of: said },
    { name: PROJECT.unfit, said: `${unfit} 户`, part: unfit, of: said },
  ]
  return (
    <View className="card stack">
      <View className="row-between wrap fund-head">
        <Text className="title">{PROJECT.check}</Text>
        {isPassed !== null && (
          <Badge tone={isPassed ? 'accent' : 'alert'}>{isPassed ? PROJECT.passed : PROJECT.failed}</Badge>
        )}
      </View>
      <Text className="note">
        {[
          no > 1 ? PROJECT.checkNo(no) : '',
          state === 'checking' ? PROJECT.checkUntil(lastDayOf(untilAt, todayHere())) : PROJECT.checkOver,
        ]
          .filter(Boolean)
          .join('，')}
      </Text>
      {said === 0 ? (
        <Text className="text">{PROJECT.nobody}</Text>
      ) : (
        <HouseholdBars bars={bars} said={PROJECT.checkSaid(fit, unfit)} />
      )}
      <Mine view={view} />
      <Text className="note">{PROJECT.checkRule}</Text>
    </View>
  )
}
