import { dayInWords, dayOf } from '@domain/kernel'
import { ROUND_STANDINGS, SERVICE_TIERS } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { HomeSwitch } from '../../components/HomeSwitch'
import { ListRow } from '../../components/ListRow'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { ROUNDS } from '../../copy/menu'
import { WORKS } from '../../copy/works'
import { call, type GivenBy } from '../../services/call'
import { useChosenHomes } from '../../services/myHome'
import { homeIn } from '../../services/round'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useList } from '../../services/useList'
import { useQuery } from '../../services/useQuery'
import { useWorkCompound } from '../../services/workCompound'
import { OpenRound } from './OpenRound'
import './index.scss'

type Line = GivenBy<'menu', 'rounds'>['rounds'][number]
const isOver = ({ standing }: Line): boolean => standing === 'planned' || standing === 'cancelled'

function Tier({ tier }: { readonly tier: keyof typeof SERVICE_TIERS }) {
  const { name, services } = SERVICE_TIERS[tier]
  return (
    <View className="card stack">
      <Text className="title">{ROUNDS.service}</Text>
      <Text className="note">{ROUNDS.serviceNote(name)}</Text>
      <View className="row wrap">
        {services.map(service => (
          <Badge key={service}>{service}</Badge>
        ))}
      </View>
    </View>
  )
}

function useRounds(compoundId: string | null) {
  const id = compoundId ?? ''
  const homes = useChosenHomes(useMe())
  const list = useList<Line>(compoundId && `rounds ${id}`, async skip => {
    const answer = await call('menu', 'rounds', { compoundId: id, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.rounds, more: answer.value.more } } : answer
  })
  const first = list.value?.[0]?._id ?? null
  const latest = useQuery(first && `round ${first} ${homes}`, () =>
    call('menu', 'round', { roundId: first ?? '', homes }),
  )
  const menu = useQuery(compoundId && `menu ${id}`, () => call('menu', 'menu', { compoundId: id }))
  return { list, latest, menu }
}

/** A compound's rounds of ordering: the latest large, the earlier ones below it; the menu and the services. */
export default function Rounds() {
  const of = useWorkCompound('menu.read')
  const { list, latest, menu } = useRounds(of.compoundId)
  const mayDraft = menu.value?.canKeep && (list.value ?? []).every(isOver)
  const compound = of.compoundId
  return (
    <Page
      title={ROUNDS.title}
      isTheirs={of.isTheirs}
      foot={
        compound &&
        mayDraft && <ActionBar first={{ name: ROUNDS.draft, run: () => go.draftRound(compound) }} />
      }
    >
      <OneCompound of={of} />
      {compound && (
        <Faces
          of={list}
          isEmpty={rows => rows.length === 0}
          empty={{ drawing: 'board', title: ROUNDS.none, note: ROUNDS.noneNote }}
        >
          {([, ...earlier]) => (
            <>
              <HomeSwitch of={latest.value ? homeIn(latest.value) : undefined} />
              <Faces of={latest} rows={1}>
                {view => <OpenRound view={view} />}
              </Faces>
              {earlier.length > 0 && <Text className="section rounds-section">{ROUNDS.history}</Text>}
              {earlier.length > 0 && (
                <View className="card lines">
                  {earlier.map(({ _id, title, opensAt, closesAt, standing }) => (
                    <ListRow
                      key={_id}
                      name={title}
                      note={ROUNDS.span(dayInWords(dayOf(opensAt)), dayInWords(dayOf(closesAt)))}
                      value={ROUND_STANDINGS[standing]}
                      onClick={() => (standing === 'planned' ? go.plan(_id) : go.round(_id))}
                    />
                  ))}
                </View>
              )}
              <MoreRows list={list} />
            </>
          )}
        </Faces>
      )}
      {compound && menu.value && (
        <>
          <View className="card lines">
            <ListRow name={ROUNDS.menu} note={ROUNDS.menuNote} icon="doc" onClick={() => go.menu(compound)} />
            <ListRow name={WORKS.title} note={WORKS.note} icon="board" onClick={() => go.works(compound)} />
          </View>
          <Tier tier={menu.value.menu.tier} />
        </>
      )}
    </Page>
  )
}
