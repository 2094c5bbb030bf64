import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { VOTES } from '../../copy/vote'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'

/** That the compound's owners are voting on something just now, and the way there; nothing where they are not. */
export function OpenVotes({ compoundId }: { readonly compoundId: string }) {
  const votes = useQuery(`votes ${compoundId}`, () => call('vote', 'list', { compoundId, skip: 0 }))
  const open = votes.value?.votes.filter(({ state }) => state === 'open') ?? []
  const [only] = open
  if (!only) return null
  return (
    <View className="card lines">
      <ListRow
        name={open.length === 1 ? only.title : VOTES.title}
        note={VOTES.openNow(open.length)}
        icon="check"
        onClick={() => (open.length === 1 ? go.vote(only.id) : go.votes(compoundId))}
      />
    </View>
  )
}
