import { refInWords } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { Icon } from '../../components/Icon'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { PapersField } from '../../components/PapersField'
import { POST, POST_KINDS } from '../../copy/post'
import { go } from '../../services/routes'
import { Details } from './Details'
import { Gate } from './Gate'
import { type Post as PostState, usePost } from './usePost'
import { What } from './What'
import type { Written } from './written'
import './index.scss'

function Posted({ post, written }: { readonly post: PostState; readonly written: Written }) {
  const { posted, sources } = post
  if (!posted) return null
  return (
    <View className="card stack posted">
      <View className="posted-mark">
        <Icon name="check" size="l" />
      </View>
      <Text className="headline">{POST.posted}</Text>
      <Text className="text">{`${written.words} ${written.yuan} 元`}</Text>
      <Text className="note">{POST.postedAs(refInWords(posted))}</Text>
      {sources.value && <Text className="note">{POST.free(yuanOf(sources.value.desk.freeFen))}</Text>}
    </View>
  )
}

/** Entering what came in or went out: the amount first, what is known filled in, the voucher with it. */
export default function Post() {
  const post = usePost()
  const { of, sources, written, posted, change } = post
  const foot =
    written === null ? null : posted ? (
      <ActionBar first={{ name: POST.again, run: post.again }} second={{ name: POST.back, run: go.back }} />
    ) : (
      <ActionBar first={{ name: post.submitName, run: () => void post.submit(), isBusy: post.isBusy }} />
    )
  return (
    <Page
      title={written ? `${POST.title} · ${POST_KINDS[written.kind]}` : POST.title}
      isTheirs={of.isTheirs}
      foot={foot}
    >
      <OneCompound of={of} {...(sources.value && { name: sources.value.desk.books.compoundName })} />
      {of.compoundId && (
        <Faces of={{ ...sources, value: written && sources.value }}>
          {() =>
            written === null ? null : posted ? (
              <Posted post={post} written={written} />
            ) : (
              <>
                <View className="card">
                  <What {...post} written={written} />
                </View>
                <Gate {...post} written={written} />
                <View className="card">
                  <PapersField
                    papers={written.papers}
                    onChange={papers => change({ ...written, papers })}
                    problem={post.problem('papers')}
                    {...(written.papers.some(paper => paper.kind === 'bankLine') && { hint: POST.fromLine })}
                  />
                </View>
                <View className="card">
                  <Details {...post} written={written} />
                </View>
              </>
            )
          }
        </Faces>
      )}
    </Page>
  )
}
