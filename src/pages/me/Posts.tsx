import { type Me, ROLES } from '@domain/people'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { ListRow } from '../../components/ListRow'
import { ME } from '../../copy/me'
import { ORDER } from '../../copy/menu'
import { PAPER } from '../../copy/menuPapers'
import { RAISE } from '../../copy/raise'
import { TOOLS } from '../../copy/tools'
import { type Draft, drafts } from '../../services/drafts'
import type { PaperDraft } from '../../services/paperDrafts'
import { go, type PostParams } from '../../services/routes'

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

/** What a draft is of, and the way back to it. */
const RESUMED: Record<Draft['kind'], { readonly name: string; readonly run: (draft: Draft) => void }> = {
  raise: { name: RAISE.title, run: go.raise },
  behalf: { name: RAISE.behalfTitle, run: go.behalf },
  activity: { name: TOOLS.organise, run: ({ of }) => go.publishActivity(of) },
  order: { name: ORDER.title, run: ({ of }) => go.order(of) },
  paper: {
    name: PAPER.title,
    run: ({ input }) => {
      const { roundId, householdId, label } = input as PaperDraft
      go.paper(roundId, householdId, label)
    },
  },
  post: { name: TOOLS.desk, run: ({ input }) => go.post((input as { params: PostParams }).params) },
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
          key={`${draft.kind} ${draft.of}`}
          name={RESUMED[draft.kind].name}
          note={draft.failed ? ME.draftFailed : ME.draftKept}
          onClick={() => RESUMED[draft.kind].run(draft)}
        />
      ))}
    </View>
  )
}
