import { type ProjectView, residentsPay, WORK_STATES } from '@domain/works'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { HomeSwitch } from '../../components/HomeSwitch'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { PROJECT } from '../../copy/works'
import { go, shareOf } from '../../services/routes'
import { useProject } from '../../services/works'
import { actsOf } from './acts'
import { Check } from './Check'
import { Cost } from './Cost'
import { Decision } from './Decision'
import { Head } from './Head'
import { History } from './History'
import { Mine } from './Mine'
import { Money } from './Money'
import { Steps } from './Steps'
import { Verdicts } from './Verdicts'
import { Warranty } from './Warranty'
import './index.scss'

/** Where the money and the plan are to be read in full. */
function Links({ view: { project, can } }: { readonly view: ProjectView }) {
  const { _id, roundId, funding, state } = project
  return (
    <View className="card lines">
      {can.includes('money') && (
        <ListRow
          name={PROJECT.pledges}
          note={PROJECT.pledgesNote}
          icon="people"
          onClick={() => go.worksPledges(_id)}
        />
      )}
      {(state !== 'planned' || funding) && (
        <ListRow
          name={PROJECT.entries}
          note={PROJECT.entriesNote}
          icon="money"
          onClick={() => go.worksMoney(_id)}
        />
      )}
      <ListRow name={PROJECT.plan} icon="doc" onClick={() => go.plan(roundId)} />
    </View>
  )
}

/** What the residents say of it, and what each found unfit. */
function Checking({ view }: { readonly view: ProjectView }) {
  const { _id, check } = view.project
  if (!check) return null
  return (
    <>
      <Check view={view} />
      <Verdicts projectId={_id} mayAnswer={view.can.includes('answer')} />
    </>
  )
}

/** The home one pledges or judges for, where there is or was something of it. */
function homeIn({ project, mine, can }: ProjectView) {
  const isAsked = residentsPay(project) || can.includes('judge')
  return mine && isAsked ? { compoundId: project.compoundId, householdId: mine.householdId } : null
}

/** A project for everybody: what it is and why, whose money, how far it is built, what the residents say of it, and who answers for it. */
export default function ProjectPage() {
  const { id, query } = useProject()
  const [first, second, ...rest] = query.value ? actsOf(query.value) : []
  useShareAppMessage(() => {
    const project = query.value?.project
    return shareOf.project(PROJECT.share(project?.name ?? '', project ? WORK_STATES[project.state] : ''), id)
  })
  return (
    <Page title={PROJECT.title} foot={first && <ActionBar first={first} second={second} rest={rest} />}>
      <HomeSwitch of={query.value ? homeIn(query.value) : undefined} />
      <Faces of={query}>
        {view => (
          <>
            <Head project={view.project} />
            <Warranty project={view.project} />
            {view.project.state === 'checking' && <Checking view={view} />}
            <Mine view={view} />
            <Money project={view.project} />
            <Decision project={view.project} files={view.files} can={view.can} />
            <Steps project={view.project} files={view.files} />
            {view.project.state !== 'checking' && <Checking view={view} />}
            <Cost project={view.project} />
            <Links view={view} />
            <History history={view.project.history} />
          </>
        )}
      </Faces>
    </Page>
  )
}
