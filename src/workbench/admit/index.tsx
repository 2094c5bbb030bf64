import { useState } from 'react'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { ADMIT } from '../../copy/admit'
import { TOOLS } from '../../copy/tools'
import { Invite } from './Invite'
import { Waiting } from './Waiting'
import './index.scss'
import { useParams } from '../../services/params'

const VIEWS = [
  { value: 'waiting', name: ADMIT.waiting },
  { value: 'invite', name: ADMIT.invite },
] as const

/** Vouching for who lives where: requests that wait, and codes for those who stand at the door. */
export default function Admit() {
  const { invite } = useParams()
  const [view, setView] = useState<'waiting' | 'invite'>(invite ? 'invite' : 'waiting')
  const householdId = invite && invite !== '1' ? invite : null
  return (
    <Page title={householdId ? ADMIT.invite : TOOLS.admit}>
      {!householdId && <Tabs tabs={VIEWS} value={view} onChange={setView} />}
      {view === 'waiting' ? <Waiting /> : <Invite householdId={householdId} />}
    </Page>
  )
}
