import { PROBLEMS, problemsInWords, STANDINGS, type StatementView } from '@domain/income'
import { dayInWords, shortHash, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { INCOME, STANDING_TONES } from '../../copy/income'
import { STATEMENT } from '../../copy/statement'

type Props = { readonly view: StatementView; readonly isAsSent: boolean | null }

const aside = (isAsSent: boolean) => (isAsSent ? 'aside is-fine' : 'aside is-alert')

/** Whose statement it is, how it stands, what is left, and whether it can be trusted to be the one that was sent. */
export function Heading({ view, isAsSent }: Props) {
  const { body, publication, hash, standing, publishBy } = view
  const problems = publication
    ? problemsInWords(body, publication)
    : body.problems.map(problem => PROBLEMS[problem])
  return (
    <View className="card stack">
      {isAsSent === null ? null : (
        <View className={aside(isAsSent)} role="alert">
          <Text className="text">{isAsSent ? STATEMENT.sameHead : STATEMENT.otherHead}</Text>
        </View>
      )}
      <View className="row-between wrap">
        <Text className="title">{body.compoundName}</Text>
        <Badge tone={STANDING_TONES[standing]}>{STANDINGS[standing]}</Badge>
      </View>
      <View className="row heading-left">
        <Text className="note">{STATEMENT.closing}</Text>
        <Text className="figure">{yuanOf(body.figures.closingFen)}</Text>
        <Text className="note">{INCOME.yuan}</Text>
      </View>
      <Text className="note">
        {publication
          ? STATEMENT.posted(dayInWords(publication.on), dayInWords(publication.until))
          : `${STATEMENT.notYet}${STATEMENT.mustBy(dayInWords(publishBy))}`}
      </Text>
      {problems.length > 0 && (
        <View className="aside is-warn">
          {publication && <Text className="hint heading-problems">{STATEMENT.problems}</Text>}
          {problems.map(problem => (
            <Text className="text" key={problem}>
              {problem}
            </Text>
          ))}
        </View>
      )}
      {hash && (
        <View className="row wrap heading-code">
          <Text className="note">{STATEMENT.code}</Text>
          <Text className="code-digits">{shortHash(hash)}</Text>
          <Text className="hint">{STATEMENT.codeNote}</Text>
        </View>
      )}
    </View>
  )
}
