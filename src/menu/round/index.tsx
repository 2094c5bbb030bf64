import type { RoundView } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { type Act, ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { HomeSwitch } from '../../components/HomeSwitch'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { ROUND, ROUNDS } from '../../copy/menu'
import { ROUND_PAPERS } from '../../copy/slip'
import { call } from '../../services/call'
import { useChosenHomes } from '../../services/myHome'
import { homeIn, useRoundId } from '../../services/round'
import { go, shareOf } from '../../services/routes'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { Head, Participation, Rules } from './Cards'
import { End, type Ending } from './End'
import './index.scss'

/** What one can do with a round as it stands, the likeliest first. */
function actsOf(view: RoundView, open: Act, end: (ending: Ending) => void): Act[] {
  const { round, standing, can, mine } = view
  const may = (act: RoundView['can'][number]) => can.includes(act)
  const order = { name: mine?.ticks ? ROUNDS.change : ROUNDS.order, run: () => go.order(round._id) }
  const doors = { name: ROUND.doors, run: () => go.doors(round._id) }
  const cancel = { name: ROUND.end.cancel, run: () => end('cancel') }
  const canTakePaper = standing === 'open' || standing === 'closed'
  return [
    ...(standing === 'planned' ? [{ name: ROUND.plan, run: () => go.plan(round._id) }] : []),
    ...(standing === 'open' && may('order') && mine ? [order] : []),
    ...(round.state === 'drafted' && may('manage') ? [open] : []),
    ...(standing === 'closed' && may('manage')
      ? [{ name: ROUND.makePlan, run: () => go.makePlan(round._id) }]
      : []),
    ...(canTakePaper && may('collect') ? [doors] : []),
    ...(standing === 'open' && may('manage') ? [{ name: ROUND.end.close, run: () => end('close') }] : []),
    ...(may('manage') && standing !== 'planned' && standing !== 'cancelled' ? [cancel] : []),
  ]
}

/** A round for everybody: how many have ordered, the money, the rules; and what those in charge may do with it. */
export default function RoundPage() {
  const me = useMe()
  const roundId = useRoundId()
  const homes = useChosenHomes(me)
  const query = useQuery(me && roundId ? `round ${roundId} ${homes}` : null, () =>
    call('menu', 'round', { roundId, homes }),
  )
  const [ending, setEnding] = useState<Ending | null>(null)
  const view = query.value
  const send = useCallback(
    (requestId: string) => call('menu', 'openRound', { roundId }, requestId),
    [roundId],
  )
  // Steps of those in charge are answered for their first home: the list on the screen stays the one they chose.
  const put = (after: RoundView) => query.put({ ...after, mine: view?.mine ?? null })
  const opening = useCommand(send, ({ round }) => {
    put(round)
    void Taro.showToast({ title: ROUND.opened, icon: 'success' })
  })
  const open = async () => {
    if (!view) return
    const content = ROUND.openSure(view.round.roll.households, momentInWords(view.round.closesAt))
    const { confirm } = await Taro.showModal({ title: ROUND.open, content })
    if (confirm) await opening.run()
  }
  useShareAppMessage(() =>
    shareOf.round(ROUND.share(view?.round.compoundName ?? '', view?.round.title ?? ''), roundId),
  )
  const acts = view
    ? actsOf(view, { name: ROUND.open, run: () => void open(), isBusy: opening.isBusy }, setEnding)
    : []
  const [first, second, ...rest] = acts
  return (
    <Page
      title={ROUND.title}
      foot={first && !ending && <ActionBar first={first} second={second} rest={rest} />}
    >
      <HomeSwitch of={view ? homeIn(view) : undefined} />
      <Faces of={query}>
        {shown => (
          <>
            {ending && (
              <End
                roundId={roundId}
                ending={ending}
                back={() => setEnding(null)}
                done={after => {
                  put(after)
                  setEnding(null)
                }}
              />
            )}
            <Head view={shown} />
            {shown.can.includes('collect') && shown.standing !== 'drafted' && (
              <View className="card lines">
                <ListRow
                  name={ROUND.papers}
                  note={ROUND.papersNote}
                  icon="doc"
                  onClick={() => go.papers(roundId)}
                />
                {(shown.standing === 'open' || shown.standing === 'closed') && (
                  <ListRow
                    name={ROUND_PAPERS.row}
                    note={ROUND_PAPERS.rowNote}
                    icon="doc"
                    onClick={() => go.doors(roundId)}
                  />
                )}
              </View>
            )}
            {shown.standing !== 'drafted' && <Participation roundId={roundId} />}
            <Rules view={shown} />
          </>
        )}
      </Faces>
    </Page>
  )
}
