import { dayOf, shortHash } from '@domain/kernel'
import { KEEPS, SILENTS } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { dayInFull } from '../../copy/due'
import { VOTE } from '../../copy/vote'
import { readNow } from '../../services/now'
import type { VoteView } from '../../services/votes'

const day = (at: number): string => dayInFull(dayOf(at), dayOf(readNow()))

function Code({ name, hash }: { readonly name: string; readonly hash: string | null }) {
  if (!hash) return null
  return (
    <View className="vote-code">
      <Text className="note">{name}</Text>
      <Text className="code-digits">{shortHash(hash)}</Text>
    </View>
  )
}

/** When it is, by which rules, and the codes that show that neither was changed. */
export function Times({ view: { vote, noticeHash } }: { readonly view: VoteView }) {
  const { rollUntil, noticedAt, opensAt, closesAt, keeps, silents, rollHash, result } = vote
  const { name, warning } = SILENTS[silents]
  return (
    <View className="card stack">
      <Text className="title">{VOTE.when}</Text>
      {rollUntil !== null && <Text className="text">{VOTE.rollUntil(day(rollUntil))}</Text>}
      {noticedAt !== null && <Text className="text">{VOTE.noticedOn(day(noticedAt))}</Text>}
      {opensAt !== null && closesAt !== null && (
        <Text className="text">{VOTE.span(day(opensAt), day(closesAt - 1))}</Text>
      )}
      <Text className="text">{KEEPS[keeps]}</Text>
      <Text className="text">{name}</Text>
      {warning ? (
        <View className="aside is-warn">
          <Text className="note">{warning}</Text>
        </View>
      ) : null}
      <Code name={VOTE.rollCode} hash={rollHash} />
      <Code name={VOTE.noticeCode} hash={noticeHash} />
      <Code name={VOTE.listCode} hash={result?.listHash ?? null} />
      {rollHash && <Text className="hint">{VOTE.codeNote}</Text>}
    </View>
  )
}
