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

const Fact = ({ name, said }: { readonly name: string; readonly said: string }) => (
  <View className="row-between wrap vote-fact">
    <Text className="note">{name}</Text>
    <Text className="text">{said}</Text>
  </View>
)

/** When it is, by which rules, and the codes that show that neither was changed. */
export function Times({ view: { vote, noticeHash } }: { readonly view: VoteView }) {
  const { rollUntil, noticedAt, opensAt, closesAt, keeps, silents, rollHash, result } = vote
  const { name, warning } = SILENTS[silents]
  return (
    <View className="card stack">
      <Text className="title">{VOTE.when}</Text>
      {rollUntil !== null && <Fact name={VOTE.rollDay} said={day(rollUntil)} />}
      {noticedAt !== null && <Fact name={VOTE.noticeDay} said={day(noticedAt)} />}
      {opensAt !== null && <Fact name={VOTE.opensDay} said={day(opensAt)} />}
      {closesAt !== null && <Fact name={VOTE.closesDay} said={day(closesAt - 1)} />}
      <Fact name={VOTE.keeps} said={KEEPS[keeps]} />
      <Fact name={VOTE.silents} said={name} />
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
