import { type Me, ROLES } from '@domain/people'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { ListRow } from '../../components/ListRow'
import { ME } from '../../copy/me'
import { RAISE } from '../../copy/raise'
import { drafts } from '../../services/drafts'
import { go } from '../../services/routes'

/** The posts one holds. */
export function Posts({ posts }: Pick<Me, 'posts'>) {
  if (posts.length === 0) return null
  return (
    <View className="card lines">
      {posts.map(post => (
        <ListRow key={`${post.role} ${post.label}`} name={ROLES[post.role].name} value={post.label} />
      ))}
    </View>
  )
}

/** What was written and has not been sent. */
export function Unsent({ personId }: { readonly personId: string }) {
  const [kept, setKept] = useState(() => drafts.all(personId))
  useDidShow(() => setKept(drafts.all(personId)))
  useEffect(() => setKept(drafts.all(personId)), [personId])
  if (kept.length === 0) return null
  return (
    <View className="card lines">
      {kept.map(draft => (
        <ListRow
          key={draft.kind}
          name={draft.kind === 'raise' ? RAISE.title : RAISE.behalfTitle}
          note={draft.failed ? ME.draftFailed : ME.draftKept}
          onClick={draft.kind === 'raise' ? go.raise : go.behalf}
        />
      ))}
    </View>
  )
}
