import { PLAN_RULES } from '@domain/menu'
import { View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { PLAN } from '../../copy/menuPlan'
import { WORKS } from '../../copy/works'
import { go } from '../../services/routes'
import { Adopt } from './Adopt'
import { Basics, Export, Head, Law, Nothing } from './Cards'
import { Matrix } from './Matrix'
import { Printing } from './Printing'
import { Results } from './Results'
import { Side } from './Side'
import { usePlan } from './usePlan'
import { useWorks } from './useWorks'
import './index.scss'

/** The way to what became of the plan, once its projects are there. */
function Works({ of: { compoundId, projects, more } }: { readonly of: ReturnType<typeof useWorks> }) {
  if (projects === 0) return null
  return (
    <View className="card lines">
      <ListRow
        name={WORKS.progress}
        note={more ? WORKS.progressMany : WORKS.progressNote(projects)}
        icon="board"
        onClick={() => go.works(compoundId)}
      />
    </View>
  )
}

/** What came of a round: three plans side by side, why each item is in or out, who got nothing, and what comes next. */
export default function Plan() {
  const at = usePlan()
  const { query, chosen } = at
  const works = useWorks(query.value)
  // Once there are projects the plan they were made of stands.
  const mayAdopt = query.value?.canAdopt && query.value.plan.adopted?.rule !== chosen && works.projects === 0
  const adopt = { name: PLAN.adopt(PLAN_RULES[chosen].name), run: () => at.setAdopting(true) }
  const [first, second] = [...(mayAdopt ? [adopt] : []), ...(works.act ? [works.act] : [])]
  if (query.failure?.code === 'menu.notPlanned')
    return (
      <Page title={PLAN.title}>
        <Empty drawing="board" title={PLAN.none} note={query.failure.message} />
      </Page>
    )
  return (
    <Page title={PLAN.title} foot={first && !at.isAdopting && <ActionBar first={first} second={second} />}>
      <Faces of={query}>
        {({ plan, round }) => {
          const result = plan.results.find(one => one.rule === chosen) ?? plan.results[0]
          if (!result) return null
          return (
            <>
              {at.isAdopting && (
                <Adopt
                  roundId={at.roundId}
                  rule={chosen}
                  done={at.adopted}
                  cancel={() => at.setAdopting(false)}
                />
              )}
              <Head plan={plan} title={round.title} />
              <Works of={works} />
              <Side plan={plan} chosen={chosen} choose={at.choose} />
              <Matrix plan={plan} items={round.items} chosen={chosen} />
              <Results result={result} items={round.items} households={plan.households} />
              <Nothing result={result} />
              <Law result={result} items={round.items} />
              <Basics plan={plan} items={round.items} />
              <Printing roundId={at.roundId} />
              <Export plan={plan} run={() => void at.exportLists()} isBusy={at.isExporting} />
            </>
          )
        }}
      </Faces>
    </Page>
  )
}
