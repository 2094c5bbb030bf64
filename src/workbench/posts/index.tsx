import { type Me, ROLES, type Role } from '@domain/people'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { TOOLS } from '../../copy/tools'
import { POSTS } from '../../copy/work'
import { call, type GivenBy } from '../../services/call'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useList } from '../../services/useList'
import { Grant } from './Grant'
import { grantsOf, smallestPlace } from './grants'

type Holder = GivenBy<'people', 'holders'>['holders'][number]

function HolderCard({
  holder,
  mayRevoke,
  done,
}: {
  readonly holder: Holder
  readonly mayRevoke: readonly Role[]
  readonly done: () => void
}) {
  const send = useCallback(
    (requestId: string, role: Role, placeId: string) =>
      call('people', 'revokeRole', { personId: holder.personId, role, placeId }, requestId),
    [holder.personId],
  )
  const command = useCommand(send, () => {
    void Taro.showToast({ title: POSTS.revoked, icon: 'none' })
    done()
  })
  const revoke = async (post: Holder['posts'][number]) => {
    const { confirm } = await Taro.showModal({
      title: POSTS.revoke,
      content: POSTS.revokeSure(holder.name, ROLES[post.role].name),
    })
    if (confirm) await command.run(post.role, smallestPlace(post))
  }
  return (
    <View className="card">
      <Text className="title">{holder.name}</Text>
      {holder.posts.map(post => (
        <ListRow
          key={`${post.role} ${post.label}`}
          name={ROLES[post.role].name}
          note={post.label}
          {...(mayRevoke.includes(post.role) && { value: POSTS.revoke, onClick: () => void revoke(post) })}
        />
      ))}
    </View>
  )
}

function Holders({ me }: { readonly me: Me }) {
  const grants = grantsOf(me)
  const list = useList<Holder>(grants && `holders ${grants.placeId}`, async skip => {
    const answer = await call('people', 'holders', { placeId: grants?.placeId ?? '', skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.holders, more: answer.value.more } } : answer
  })
  if (!grants) return null
  return (
    <>
      <Grant grants={grants} done={() => void list.refresh()} />
      <Faces of={list} isEmpty={rows => rows.length === 0} empty={{ drawing: 'door', title: POSTS.none }}>
        {rows => (
          <>
            {rows.map(holder => (
              <HolderCard
                key={holder.personId}
                holder={holder}
                mayRevoke={grants.roles}
                done={() => void list.refresh()}
              />
            ))}
            <MoreRows list={list} />
          </>
        )}
      </Faces>
    </>
  )
}

/** Who holds which post, and the giving and taking back of them. */
export default function Posts() {
  const me = useMe()
  return (
    <Page title={TOOLS.posts} isTheirs={me === null || grantsOf(me) !== null}>
      {me && <Holders me={me} />}
    </Page>
  )
}
