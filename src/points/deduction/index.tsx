import type { DeductionView } from '@domain/points'
import { View } from '@tarojs/components'
import { type Act, ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { PhotoField, WordsField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { ACTS, CANCEL, type ConductAct, DEDUCTION } from '../../copy/conduct'
import { useDeduction } from '../../services/deductions'
import { useParams } from '../../services/params'
import { useMe } from '../../services/session'
import { Course } from './Course'
import { Standing } from './Standing'
import { type Acting, useAct } from './useAct'

/** What each permission lets one begin, the likeliest first. */
const OFFERS: Record<DeductionView['may'][number], readonly ConductAct[]> = {
  appeal: ['appeal'],
  decide: ['overturn', 'uphold'],
  withdraw: ['withdraw'],
  giveBack: ['giveBack'],
}

function Foot({ may, acting }: { readonly may: DeductionView['may']; readonly acting: Acting }) {
  const { act, begin } = acting
  if (act)
    return (
      <ActionBar
        first={{ name: ACTS[act].name, run: () => void acting.submit(), isBusy: acting.isBusy }}
        second={{ name: CANCEL, run: () => begin(null) }}
      />
    )
  const acts = may
    .flatMap(one => OFFERS[one])
    .map((one): Act => ({ name: ACTS[one].name, run: () => begin(one) }))
  const [first, second, ...rest] = acts
  return first ? <ActionBar first={first} second={second} rest={rest} /> : null
}

function Form({ acting }: { readonly acting: Acting }) {
  const { act, words, setWords, photos, setPhotos, problem } = acting
  if (!act) return null
  const { label, placeholder, most } = ACTS[act]
  return (
    <View className="card">
      <WordsField
        label={label}
        value={words}
        onChange={setWords}
        most={most}
        placeholder={placeholder}
        problem={problem}
      />
      {act === 'appeal' && <PhotoField paths={photos} onChange={setPhotos} />}
    </View>
  )
}

/** One deduction: what for, by which clause, until when one may appeal, and what became of it. */
export default function Deduction() {
  const id = useParams().id ?? ''
  const me = useMe()
  const query = useDeduction(me && id ? id : null)
  const acting = useAct(id, me?._id ?? '', query.put)
  const may = query.value?.deduction.may ?? []
  const hasFoot = acting.act !== null || may.length > 0
  return (
    <Page title={DEDUCTION.title} foot={hasFoot && <Foot may={may} acting={acting} />}>
      <Faces of={query}>
        {({ deduction, files }) => (
          <>
            <Form acting={acting} />
            <Standing deduction={deduction} />
            <Course history={deduction.history} files={files} />
          </>
        )}
      </Faces>
    </Page>
  )
}
