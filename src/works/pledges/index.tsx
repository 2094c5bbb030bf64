import { type PledgeView, residentsPay } from '@domain/works'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { PLEDGES } from '../../copy/worksMoney'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'
import { useProject } from '../../services/works'
import { mayPay } from './acts'
import { PledgeCard } from './PledgeCard'
import './index.scss'

/** Who pledged how much and what of it has arrived; for those who collect the money and pay the builder. */
export default function Pledges() {
  const { id, query } = useProject()
  const view = query.value
  const mayManage = view?.can.includes('money') ?? true
  const list = useList<PledgeView>(view && mayManage ? `works pledges ${id}` : null, async skip => {
    const answer = await call('works', 'pledges', { projectId: id, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.pledges, more: answer.value.more } } : answer
  })
  const pay = { name: PLEDGES.pay, run: () => go.worksStep('pay', id) }
  const forUnit = { name: PLEDGES.forUnit, run: () => go.worksStep('pledgeFor', id) }
  const forHome = { name: PLEDGES.forHome, run: () => go.worksStep('pledgeHome', id) }
  const [first, second, ...rest] = [
    ...(view?.can.includes('pledgeFor') ? [forUnit] : []),
    ...(view?.can.includes('pledgeFor') && residentsPay(view.project) ? [forHome] : []),
    ...(view && mayPay(view.project) ? [pay] : []),
  ]
  const of = query.failure && !view ? { ...list, failure: query.failure, refresh: query.refresh } : list
  return (
    <Page
      title={PLEDGES.title}
      isTheirs={mayManage}
      foot={first && <ActionBar first={first} second={second} rest={rest} />}
    >
      <Faces
        of={of}
        isEmpty={pledges => pledges.length === 0}
        empty={{ drawing: 'board', title: PLEDGES.none, note: PLEDGES.noneNote }}
      >
        {pledges => (
          <>
            {view &&
              pledges.map(pledge => <PledgeCard key={pledge._id} pledge={pledge} project={view.project} />)}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
    </Page>
  )
}
