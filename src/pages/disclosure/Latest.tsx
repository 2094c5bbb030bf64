import { problemsInWords } from '@domain/income'
import { dayInWords, shortHash, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Tap } from '../../components/Tap'
import { monthInWords } from '../../copy/due'
import { INCOME } from '../../copy/income'
import type { GivenBy } from '../../services/call'
import { go } from '../../services/routes'

type LatestMonth = NonNullable<GivenBy<'income', 'overview'>['latest']>

/** What a reader must know besides the figures: late, unsigned, not in order. */
function Faults({ publication, body }: Pick<LatestMonth, 'publication' | 'body'>) {
  const said = problemsInWords(body, publication)
  if (said.length === 0) return null
  return (
    <View className="aside is-warn">
      {said.map(words => (
        <Text className="text" key={words}>
          {words}
        </Text>
      ))}
    </View>
  )
}

/** The latest published month in a glance. */
export function Latest({
  compoundId,
  latest,
}: {
  readonly compoundId: string
  readonly latest: LatestMonth
}) {
  const { month, body, publication, hash } = latest
  const { figures } = body
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Text className="title">{monthInWords(month)}</Text>
        <Badge tone={publication.isLate ? 'alert' : 'accent'}>
          {INCOME.posted(dayInWords(publication.on), dayInWords(publication.until))}
        </Badge>
      </View>
      <View className="latest-left">
        <Text className="note">{INCOME.left}</Text>
        <View className="row latest-amount">
          <Text className="figure">{yuanOf(figures.closingFen)}</Text>
          <Text className="note">{INCOME.yuan}</Text>
        </View>
        <Text className="hint">{INCOME.leftNote}</Text>
      </View>
      <View className="latest-both">
        <View>
          <Text className="note latest-name">{INCOME.came}</Text>
          <Text className="title latest-came">{`+${yuanOf(figures.incomeFen)}`}</Text>
        </View>
        <View>
          <Text className="note latest-name">{INCOME.spent}</Text>
          <Text className="title">{`-${yuanOf(figures.costFen + figures.allocationFen)}`}</Text>
        </View>
      </View>
      <Faults publication={publication} body={body} />
      <View className="latest-code">
        <Text className="note">{INCOME.code}</Text>
        <Text className="code-digits">{shortHash(hash)}</Text>
        <Text className="hint">{INCOME.codeNote}</Text>
      </View>
      <View className="latest-ways">
        <Tap className="button second grow" onClick={() => go.check(compoundId)}>
          <Text>{INCOME.check}</Text>
        </Tap>
        <Tap className="button grow" onClick={() => go.statement(compoundId, month)}>
          <Text>{INCOME.openStatement}</Text>
        </Tap>
      </View>
    </View>
  )
}
