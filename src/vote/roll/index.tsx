import { areaInWords, type Owner } from '@domain/vote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { LineField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'

import { ROLLS } from '../../copy/voteWork'
import { call } from '../../services/call'
import { useList } from '../../services/useList'
import { useVote } from '../../services/votes'
import { KindCard } from '../Kind'
import { Corrections } from './Corrections'
import { LineForm } from './LineForm'
import { Making } from './Making'
import './index.scss'

const areaOf = ({ units }: Owner): number => units.reduce((sum, { areaCentiM2 }) => sum + areaCentiM2, 0)
const nameOf = ({ name, coOwners, isDeveloper }: Owner): string =>
  [isDeveloper ? ROLLS.developer : '', [name, ...coOwners].filter(Boolean).join('、') || ROLLS.unknown]
    .filter(Boolean)
    .join(' · ')

/** The owners' roll: making it, the corrections residents ask for, and every line. */
export default function Roll() {
  const { voteId, query } = useVote()
  const [text, setText] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const vote = query.value?.vote
  const list = useList<Owner>(vote ? `roll ${voteId} ${vote.rollNo} ${text}` : null, async skip => {
    const answer = await call('vote', 'roll', { voteId, skip, text })
    return answer.ok ? { ok: true, value: { rows: answer.value.owners, more: answer.value.more } } : answer
  })
  const isChangeable = vote?.state === 'drafted' || vote?.state === 'rollOpen'
  const refresh = async () => {
    setOpen(null)
    await Promise.all([query.refresh(), list.refresh()])
  }
  return (
    <Page title={ROLLS.title} isTheirs={query.value === null || query.value.canManage}>
      <Faces of={query}>
        {view => (
          <>
            <KindCard of={view.vote} />
            <Making vote={view.vote} isChangeable={isChangeable} refresh={refresh} />
            {view.waiting.corrections > 0 && (
              <Corrections voteId={voteId} isChangeable={isChangeable} refresh={refresh} />
            )}
            {view.vote.rollNo > 0 && (
              <View className="card">
                <LineField
                  label={ROLLS.search}
                  value={text}
                  onChange={setText}
                  most={20}
                  placeholder={ROLLS.searchPlaceholder}
                />
              </View>
            )}
            {view.vote.rollNo > 0 && (
              <Faces of={list}>
                {owners => (
                  <View className="card lines">
                    {owners.length === 0 && <ListRow name={ROLLS.none} />}
                    {owners.map(owner => (
                      <View className="roll-line" key={owner.key}>
                        <ListRow
                          name={owner.units.map(({ label }) => label).join('；')}
                          note={`${nameOf(owner)} · ${areaInWords(areaOf(owner))}`}
                          {...(isChangeable && {
                            onClick: () => setOpen(open === owner.key ? null : owner.key),
                          })}
                        />
                        {open === owner.key && <LineForm voteId={voteId} owner={owner} refresh={refresh} />}
                      </View>
                    ))}
                  </View>
                )}
              </Faces>
            )}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
    </Page>
  )
}
