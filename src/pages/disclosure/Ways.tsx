import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { INCOME } from '../../copy/income'
import { go } from '../../services/routes'

type Props = { readonly compoundId: string; readonly openQuestions: number }

/** Where one can look further. */
export function Ways({ compoundId, openQuestions }: Props) {
  return (
    <View className="card lines">
      <ListRow name={INCOME.questions} value={INCOME.questionCount(openQuestions)} icon="people" />
      <ListRow name={INCOME.rollup} icon="doc" onClick={() => go.rollup(compoundId)} />
      <ListRow
        name={INCOME.assets}
        note={INCOME.assetsNote}
        icon="home"
        onClick={() => go.assets(compoundId)}
      />
      <ListRow
        name={INCOME.check}
        note={INCOME.checkNote}
        icon="check"
        onClick={() => go.check(compoundId)}
      />
    </View>
  )
}
