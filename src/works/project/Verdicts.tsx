import { momentInWords } from '@domain/station'
import type { VerdictView } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Photos, shownPhotos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { PROJECT } from '../../copy/works'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'

type OneProps = { readonly verdict: VerdictView; readonly projectId: string; readonly mayAnswer: boolean }

function Remark({ verdict, projectId, mayAnswer }: OneProps) {
  const { ref, building, words, photos, at, answer, checkNo } = verdict
  return (
    <View className="remark">
      <View className="row-between wrap fund-head">
        <Text className="text remark-from">{PROJECT.verdictFrom(building)}</Text>
        <Text className="hint">{`${PROJECT.checkNo(checkNo)} · ${momentInWords(at)}`}</Text>
      </View>
      <Text className="text words">{words}</Text>
      <Photos {...shownPhotos(photos)} />
      {answer ? (
        <View className="aside">
          <Text className="text words">{answer.words}</Text>
          <Text className="hint">{PROJECT.answerBy(answer.byName, momentInWords(answer.at))}</Text>
        </View>
      ) : mayAnswer ? (
        <Tap
          className="button second small"
          onClick={() => go.worksStep('answer', projectId, { ref, words })}
        >
          <Text>{PROJECT.answer}</Text>
        </Tap>
      ) : (
        <Text className="note">{PROJECT.notAnswered}</Text>
      )}
    </View>
  )
}

/** What households found unfit, each with the answer beside it. */
export function Verdicts({ projectId, mayAnswer }: Omit<OneProps, 'verdict'>) {
  const list = useList<VerdictView>(`verdicts ${projectId}`, async skip => {
    const answer = await call('works', 'verdicts', { projectId, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.verdicts, more: answer.value.more } } : answer
  })
  if (list.value?.length === 0) return null
  return (
    <Faces of={list} rows={1}>
      {verdicts => (
        <View className="card stack">
          <Text className="title">{PROJECT.verdicts}</Text>
          <Text className="note">{PROJECT.verdictsNote}</Text>
          {verdicts.map(verdict => (
            <Remark key={verdict.ref} verdict={verdict} projectId={projectId} mayAnswer={mayAnswer} />
          ))}
          <MoreRows list={list} />
        </View>
      )}
    </Faces>
  )
}
