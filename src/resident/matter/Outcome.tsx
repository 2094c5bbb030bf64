import { GRADES, type MatterView, momentInWords, SATISFACTIONS } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Photos } from '../../components/Photos'
import { monthInWords } from '../../copy/due'
import { GRADE_TONES, MATTER, SATISFACTION_TONES } from '../../copy/matter'

/** What came of it: the result, what households say, what the supervisors say each month, and where they said nothing. */
export function Outcome({ view }: { readonly view: MatterView }) {
  const { result, ratings, reviews, missingReviews } = view
  return (
    <>
      {result && (
        <View className="card stack">
          <Text className="title">{MATTER.result}</Text>
          <Text className="text words">{result.words}</Text>
          <Photos ids={result.photos} files={view.files} />
          <Text className="hint">{`${result.by} · ${momentInWords(result.at)}`}</Text>
        </View>
      )}
      {ratings.length > 0 && (
        <View className="card stack">
          <Text className="title">{MATTER.ratings}</Text>
          {ratings.map(rating => (
            <View className="row wrap" key={`${rating.at} ${rating.byRaiser}`}>
              <Badge tone={SATISFACTION_TONES[rating.satisfaction]}>
                {SATISFACTIONS[rating.satisfaction]}
              </Badge>
              <Text className="note">{rating.byRaiser ? MATTER.byRaiser : MATTER.bySupporter}</Text>
              {rating.words ? <Text className="text words">{rating.words}</Text> : null}
            </View>
          ))}
        </View>
      )}
      {reviews.length + missingReviews.length > 0 && (
        <View className="card stack">
          <Text className="title">{MATTER.reviews}</Text>
          <Text className="hint">{MATTER.reviewsNote}</Text>
          {reviews.map(review => (
            <View className="stack review" key={review.at}>
              <View className="row">
                <Badge tone={GRADE_TONES[review.grade]}>{GRADES[review.grade]}</Badge>
                <Text className="note">{`${monthInWords(review.month)} · ${review.by}`}</Text>
              </View>
              <Text className="text words">{review.words}</Text>
            </View>
          ))}
          {missingReviews.map(month => (
            <Badge tone="warn" key={month}>
              {MATTER.missing(monthInWords(month))}
            </Badge>
          ))}
        </View>
      )}
    </>
  )
}
