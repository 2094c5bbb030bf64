import { shortHash } from '@domain/kernel'
import type { MyBallot, MyLine } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { areaInWords, choicesInWords, VOTE } from '../../copy/vote'
import type { VoteView } from '../../services/votes'
import { Asking } from './Asking'
import { Casting } from './Casting'

function Receipt({ ballot }: { readonly ballot: MyBallot }) {
  const { by, isByMe, isConflicting, choices, receipt } = ballot
  return (
    <View className="aside is-fine">
      <Text className="title">{VOTE.yours(choicesInWords(choices))}</Text>
      {by === 'paper' && <Text className="note">{VOTE.byPaper}</Text>}
      {by === 'online' && !isByMe && <Text className="note">{VOTE.byOther}</Text>}
      {isConflicting && <Text className="note">{VOTE.conflict}</Text>}
      <Text className="note">{VOTE.receipt}</Text>
      <Text className="code-digits">{shortHash(receipt)}</Text>
      <Text className="hint">{VOTE.receiptNote}</Text>
    </View>
  )
}

type Props = { readonly view: VoteView; readonly refresh: () => Promise<void> }

function Line({ line, view, refresh }: Props & { readonly line: MyLine }) {
  const { owner, areaCentiM2, mayCast, ballot } = line
  const names = [owner.name, ...owner.coOwners].filter(Boolean).join('、')
  return (
    <View className="vote-line">
      {owner.units.map(({ householdId, label }) => (
        <Text className="text" key={householdId}>
          {label}
        </Text>
      ))}
      <Text className="note">
        {`${names ? VOTE.owner(names) : VOTE.unknownOwner} · ${areaInWords(areaCentiM2)}`}
      </Text>
      {mayCast === 'notOwner' && <Text className="note">{VOTE.notOwner}</Text>}
      {mayCast === 'notNamed' && <Text className="note">{VOTE.notNamed}</Text>}
      {ballot && <Receipt ballot={ballot} />}
      {view.vote.state === 'open' && mayCast === 'yes' && (
        <Casting vote={view.vote} line={line} refresh={refresh} />
      )}
      <Asking vote={view.vote} line={line} refresh={refresh} />
    </View>
  )
}

/** One's own line of the roll, one's vote and its receipt. */
export function Mine({ view, refresh }: Props) {
  const { vote, mine } = view
  if (vote.state === 'cancelled' || vote.state === 'drafted') return null
  return (
    <View className="card stack">
      <Text className="title">{VOTE.mine}</Text>
      <Text className="note">{mine.length > 0 ? VOTE.mineNote : VOTE.notOnRoll}</Text>
      {mine.map(line => (
        <Line key={line.owner.key} line={line} view={view} refresh={refresh} />
      ))}
    </View>
  )
}
