import { type Home, homeIn, type Me, ROLES } from '@domain/people'
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
import { chooseHome } from '../../services/myHome'
import type { OrderDraft } from '../../services/orderDrafts'
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
  order: { name: ORDER.title, run: ({ input }) => go.order((input as OrderDraft).roundId) },
  paper: {
    name: PAPER.title,
    run: ({ input }) => {
      const { roundId, householdId, label } = input as PaperDraft
      go.paper(roundId, householdId, label)
    },
  },
  post: { name: TOOLS.desk, run: ({ input }) => go.post((input as { params: PostParams }).params) },
}

/** Which of one's homes a draft is for; null where it is for none in particular. */
const homeOf = ({ kind, input }: Draft, me: Me): Home | null =>
  (kind === 'order' && homeIn(me, (input as OrderDraft).householdId)) || null

function noteOf(draft: Draft, me: Me): string {
  const said = draft.failed ? ME.draftFailed : ME.draftKept
  const home = me.homes.length > 1 ? homeOf(draft, me) : null
  return home ? `${home.label} · ${said}` : said
}

/** Everything unsent; a list for a home that one has left is nobody's any more. */
function unsentOf(me: Me): readonly Draft[] {
  const all = drafts.all(me._id)
  const isLeft = (draft: Draft) => draft.kind === 'order' && homeOf(draft, me) === null
  for (const draft of all) if (isLeft(draft)) drafts.drop(draft.kind, me._id, draft.of)
  return all.filter(draft => !isLeft(draft))
}

/** What was written and has not been sent. */
export function Unsent({ me }: { readonly me: Me }) {
  const [kept, setKept] = useState<readonly Draft[]>([])
  useDidShow(() => setKept(unsentOf(me)))
  useEffect(() => setKept(unsentOf(me)), [me])
  if (kept.length === 0) return null
  return (
    <View className="card lines">
      {kept.map(draft => (
        <ListRow
          key={`${draft.kind} ${draft.of}`}
          name={RESUMED[draft.kind].name}
          note={noteOf(draft, me)}
          onClick={() => {
            const home = homeOf(draft, me)
            if (home) chooseHome(home)
            RESUMED[draft.kind].run(draft)
          }}
        />
      ))}
    </View>
  )
}
