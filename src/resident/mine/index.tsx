import type { MatterLine } from '@domain/station'
import { Text } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { MatterCard } from '../../components/MatterCard'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { MATTERS } from '../../copy/matters'
import { ME } from '../../copy/me'
import { MINE } from '../../copy/mine'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'
import { useList } from '../../services/useList'

export default function Mine() {
  const me = useMe()
  const list = useList<MatterLine>(me && 'mine', async skip => {
    const answer = await call('station', 'mine', { skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.matters, more: answer.value.more } } : answer
  })
  const raise = (
    <Tap className="button" onClick={go.raise}>
      <Text>{MATTERS.raise}</Text>
    </Tap>
  )
  return (
    <Page title={ME.things}>
      <Faces
        of={list}
        isEmpty={rows => rows.length === 0}
        empty={{ drawing: 'bench', title: MINE.none, note: MINE.noneNote, action: raise }}
      >
        {rows => (
          <>
            {rows.map(matter => (
              <MatterCard key={matter._id} matter={matter} />
            ))}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
    </Page>
  )
}
