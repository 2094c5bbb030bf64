import type { WorksHead } from '@domain/works'
import { Text } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Fragment } from 'react'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { Tap } from '../../components/Tap'
import { WORK_LISTS, WORKS, type WorkList } from '../../copy/works'
import { go, shareOf } from '../../services/routes'
import { ProjectCard } from './ProjectCard'
import { useProjects } from './useProjects'
import './index.scss'

const LISTS = Object.keys(WORK_LISTS) as WorkList[]

/** Cards under the round that chose them. */
function Cards({ projects }: { readonly projects: readonly WorksHead[] }) {
  return (
    <>
      {projects.map((project, i) => (
        <Fragment key={project._id}>
          {project.roundTitle !== projects[i - 1]?.roundTitle && (
            <Text className="section project-round">{project.roundTitle}</Text>
          )}
          <ProjectCard project={project} />
        </Fragment>
      ))}
    </>
  )
}

function NoneAtAll({ compoundId }: { readonly compoundId: string }) {
  return (
    <Empty
      drawing="board"
      title={WORKS.none}
      note={WORKS.noneNote}
      action={
        <Tap className="button second" onClick={() => go.rounds(compoundId)}>
          <Text>{WORKS.rounds}</Text>
        </Tap>
      }
    />
  )
}

/** What a compound renovates: what is under way, what is finished, what was put off. */
export default function Projects() {
  const { of, list, rows, isEmpty, shown, show, counted } = useProjects()
  const { compoundId, name } = of
  useShareAppMessage(() => shareOf.works(WORKS.share(name), compoundId ?? ''))
  const tabs = LISTS.map(value => {
    const count = counted(value)
    return { value, name: count === null ? WORK_LISTS[value].name : `${WORK_LISTS[value].name} ${count}` }
  })
  return (
    <Page title={WORKS.title} isTheirs={of.isTheirs}>
      <OneCompound of={of} />
      {compoundId && isEmpty && <NoneAtAll compoundId={compoundId} />}
      {compoundId && !isEmpty && (
        <>
          <Tabs tabs={tabs} value={shown} onChange={show} />
          <Faces
            of={rows}
            isEmpty={projects => projects.length === 0}
            empty={{ drawing: 'bench', title: WORK_LISTS[shown].none }}
          >
            {projects => (
              <>
                <Cards projects={projects} />
                <MoreRows list={list} />
              </>
            )}
          </Faces>
        </>
      )}
    </Page>
  )
}
