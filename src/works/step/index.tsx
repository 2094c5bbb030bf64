import { type ProjectView, SHORTFALLS, WORK_STATES, type WorkAct } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Badge } from '../../components/Badge'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { HANDLE } from '../../copy/handle'
import { PROJECT, WORK_TONES } from '../../copy/works'
import { type StepName, WORK_FIELDS, WORK_FORMS } from '../../copy/worksForms'
import { AskedField } from './Asked'
import { useWorkStep, type WorkStepForm } from './useWorkStep'

/** Under which of the acts a step may be taken. */
const UNDER: Partial<Record<StepName, WorkAct>> = {
  pledgeHome: 'pledgeFor',
  release: 'money',
  receive: 'money',
  refund: 'money',
  pay: 'money',
  draw: 'money',
  reverse: 'money',
}
const mayTake = (step: StepName, { can }: ProjectView): boolean =>
  can.includes(UNDER[step] ?? (step as WorkAct))

/** What one should know before one pledges: that nothing is paid now, and what happens where it falls short. */
function BeforePledging({ view: { project, mine } }: { readonly view: ProjectView }) {
  const { funding } = project
  if (!funding) return null
  const { name, note } = SHORTFALLS[funding.onShort]
  return (
    <>
      {mine && <Text className="text">{mine.label}</Text>}
      <View className="aside is-fine">
        <Text className="text">{PROJECT.notPayment}</Text>
      </View>
      <View className="aside">
        <Text className="note">{PROJECT.short}</Text>
        <Text className="text">{`${name}：${note}`}</Text>
        {funding.onShort === 'cover' && <Text className="note">{PROJECT.coverer(funding.coverer)}</Text>}
      </View>
    </>
  )
}

type Shown = {
  readonly form: WorkStepForm
  readonly step: StepName
  readonly view: ProjectView
  readonly may: boolean
}

function Intro({ form: { about }, step, view, may }: Shown) {
  const { state, name } = view.project
  return (
    <View className="card stack">
      <View className="row wrap">
        <Badge tone={WORK_TONES[state]}>{WORK_STATES[state]}</Badge>
      </View>
      <Text className="title">{name}</Text>
      {about.label ? <Text className="text">{about.label}</Text> : null}
      {about.words ? (
        <View className="aside">
          <Text className="note">{WORK_FIELDS.opinion}</Text>
          <Text className="text words">{about.words}</Text>
        </View>
      ) : null}
      <Text className="note">{may ? WORK_FORMS[step].intro : WORK_FIELDS.gone}</Text>
      {step === 'judge' && view.mine && <Text className="text">{view.mine.label}</Text>}
      {step === 'judge' && <Text className="note">{PROJECT.checkRule}</Text>}
      {step === 'pledge' && may && <BeforePledging view={view} />}
    </View>
  )
}

function Form({ form, step, view, may }: Shown) {
  const { asks, words } = form
  if (!may || !words || asks.length === 0) return null
  return (
    <View className="card">
      {asks.map(asked => (
        <AskedField key={asked} asked={asked} form={form} step={step} view={view} words={words} />
      ))}
    </View>
  )
}

/** Taking one step on a project: what it means, what it asks, and the sending of it. */
export default function WorkStep() {
  const form = useWorkStep()
  const { step, query } = form
  if (!step)
    return (
      <Page title={HANDLE.unknown}>
        <Empty drawing="cloud" title={HANDLE.unknown} />
      </Page>
    )
  const { title, send } = WORK_FORMS[step]
  const may = query.value !== null && mayTake(step, query.value)
  const first = { name: send, run: () => void form.submit(), isBusy: form.isBusy }
  const hasPledged = step === 'pledge' && (query.value?.mine?.pledge?.promisedFen ?? 0) > 0
  const second = { name: WORK_FIELDS.takeBack, run: () => void form.giveUp(), isBusy: form.isBusy }
  return (
    <Page title={title} foot={may && <ActionBar first={first} second={hasPledged ? second : undefined} />}>
      <Faces of={query} rows={1}>
        {view => (
          <>
            <Intro form={form} step={step} view={view} may={may} />
            <Form form={form} step={step} view={view} may={may} />
          </>
        )}
      </Faces>
    </Page>
  )
}
