import { dayInWords, dayOf } from '@domain/kernel'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { MoreRows } from '../../components/MoreRows'
import { MENU } from '../../copy/menu'
import { call, type GivenBy } from '../../services/call'
import { useList } from '../../services/useList'

type Line = GivenBy<'menu', 'menuVersions'>['versions'][number]
type Props = { readonly compoundId: string; readonly shown: number; readonly show: (version: number) => void }

function List({ compoundId, shown, show }: Props) {
  const list = useList<Line>(`menu versions ${compoundId}`, async skip => {
    const answer = await call('menu', 'menuVersions', { compoundId, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.versions, more: answer.value.more } } : answer
  })
  const isShown = (version: number) => (version === shown ? { value: MENU.shown } : {})
  return (
    <Faces of={list} rows={1}>
      {rows => (
        <>
          {rows.map(({ version, since, byName, why }) => (
            <ListRow
              key={version}
              name={MENU.version(version)}
              note={MENU.kept(byName, dayInWords(dayOf(since)), why)}
              {...isShown(version)}
              onClick={() => show(version)}
            />
          ))}
          <ListRow name={MENU.version(0)} note={MENU.ours} {...isShown(0)} onClick={() => show(0)} />
          <MoreRows list={list} />
        </>
      )}
    </Faces>
  )
}

/** The versions a menu has had, each to be read again. Folded until one asks for them. */
export function Versions(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="card lines">
      {isOpen ? (
        <List {...props} />
      ) : (
        <ListRow name={MENU.versions} note={MENU.versionsNote} icon="doc" onClick={() => setOpen(true)} />
      )}
    </View>
  )
}
