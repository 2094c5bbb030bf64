import type { Me } from '@domain/people'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { LineField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { SURE } from '../../copy/app'
import { ME } from '../../copy/me'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { knowMyself } from '../../services/session'
import { useCommand } from '../../services/useCommand'

const copy = async (data: string) => {
  await Taro.setClipboardData({ data })
  void Taro.showToast({ title: ME.copied, icon: 'success' })
}

function Rename({ name, done }: { readonly name: string; readonly done: () => void }) {
  const [typed, setTyped] = useState(name)
  const send = useCallback(
    (requestId: string, to: string) => call('people', 'rename', { name: to }, requestId),
    [],
  )
  const rename = useCommand(send, answer => {
    knowMyself(answer)
    void Taro.showToast({ title: ME.renamed, icon: 'success' })
    done()
  })
  return (
    <View className="stack home">
      <LineField
        label={ME.rename}
        value={typed}
        onChange={setTyped}
        most={20}
        placeholder={ME.renamePlaceholder}
      />
      <Tap
        className="button small"
        isOff={rename.isBusy || typed.trim() === ''}
        onClick={() => void rename.run(typed.trim())}
      >
        <Text>{SURE}</Text>
      </Tap>
    </View>
  )
}

/** What is kept about one, to read, to take along and to change. */
export function Privacy({ me }: { readonly me: Me }) {
  const [isRenaming, setRenaming] = useState(false)
  const exportMine = async () => {
    const answer = await call('people', 'exportMine', {})
    if (answer.ok) await copy(answer.value.json)
    else await Taro.showModal({ title: '', content: answer.message, showCancel: false })
  }
  return (
    <View className="card lines">
      {isRenaming ? (
        <Rename name={me.name} done={() => setRenaming(false)} />
      ) : (
        <ListRow name={ME.rename} value={me.name} onClick={() => setRenaming(true)} />
      )}
      <ListRow name={ME.myNumber} note={ME.myNumberNote} onClick={() => void copy(me._id)} />
      <ListRow name={ME.exportMine} onClick={() => void exportMine()} />
      <ListRow name={ME.notice} onClick={go.privacy} />
    </View>
  )
}
