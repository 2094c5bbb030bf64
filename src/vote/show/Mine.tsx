import { shortHash } from '@domain/kernel'
import { areaInWords, type MyBallot, type MyLine } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { choicesInWords, VOTE } from '../../copy/vote'
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
      <Asking
        view={view}
        about={{ householdId: owner.key, correction: line.correction, mayCast }}
        refresh={refresh}
      />
    </View>
  )
}

/** A home of one's own that the roll has left out. */
function Missing({ home, view, refresh }: Props & { readonly home: VoteView['missing'][number] }) {
  const isOpen = view.vote.state === 'rollOpen'
  return (
    <View className="vote-line">
      <Text className="text">{home.label}</Text>
      <View className="aside is-warn">
        <Text className="text">{isOpen ? VOTE.missingNote : VOTE.missingLate}</Text>
      </View>
      <Asking view={view} about={{ ...home, mayCast: 'missing' }} refresh={refresh} />
    </View>
  )
}

/** One's own line of the roll, one's vote and its receipt. */
export function Mine({ view, refresh }: Props) {
  const { vote, mine, missing } = view
  if (vote.state === 'cancelled' || vote.state === 'drafted') return null
  return (
    <View className="card stack">
      <Text className="title">{VOTE.mine}</Text>
      {mine.length + missing.length === 0 && <Text className="note">{VOTE.notOnRoll}</Text>}
      {mine.length > 0 && <Text className="note">{VOTE.mineNote}</Text>}
      {mine.map(line => (
        <Line key={line.owner.key} line={line} view={view} refresh={refresh} />
      ))}
      {missing.map(home => (
        <Missing key={home.householdId} home={home} view={view} refresh={refresh} />
      ))}
    </View>
  )
}
