import { shortHash } from '@domain/kernel'
import { listHashOf, type ReceiptLine } from '@domain/vote'
import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { LineField } from '../../components/Fields'
import { Icon } from '../../components/Icon'
import { MoreRows } from '../../components/MoreRows'
import { Page } from '../../components/Page'
import { CHECKING, RECEIPTS } from '../../copy/vote'
import { call } from '../../services/call'
import { useQuery } from '../../services/useQuery'
import { useVote, type VoteView } from '../../services/votes'
import { KindCard } from '../Kind'
import './index.scss'

const AT_ONCE = 50
const plain = (typed: string): string => typed.replace(/\s/g, '').toLowerCase()

/** The fingerprint of the list, made once more on this phone. */
function Print({ lines, vote }: { readonly lines: readonly ReceiptLine[]; readonly vote: VoteView['vote'] }) {
  const made = useMemo(() => listHashOf(lines), [lines])
  const isSame = made === vote.result?.listHash
  return (
    <View className="card stack">
      <Text className="title">{RECEIPTS.count(lines.length)}</Text>
      <Text className="note">{RECEIPTS.note}</Text>
      <View className={`receipt-verdict ${isSame ? 'is-fine' : 'is-wrong'}`}>
        <Icon name={isSame ? 'check' : 'warn'} />
        <Text className="text">{isSame ? RECEIPTS.same : RECEIPTS.other}</Text>
      </View>
      <Text className="code-digits">{shortHash(made)}</Text>
    </View>
  )
}

function Lines({
  lines,
  mine,
}: {
  readonly lines: readonly ReceiptLine[]
  readonly mine: readonly string[]
}) {
  const [text, setText] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const found = lines.filter(({ receipt }) => receipt.startsWith(plain(text)))
  return (
    <>
      <View className="card">
        <LineField
          label={RECEIPTS.find}
          value={text}
          onChange={setText}
          most={40}
          placeholder={RECEIPTS.findHint}
          isOptional
        />
      </View>
      <View className="card">
        {found.length === 0 && <Text className="note">{RECEIPTS.none}</Text>}
        {found.slice(0, most).map(({ receipt, choices }) => (
          <View className="receipt-line" key={receipt}>
            <View className="row">
              <Text className="receipt-code">{shortHash(receipt)}</Text>
              {mine.includes(receipt) && <Badge tone="accent">{RECEIPTS.yours}</Badge>}
            </View>
            <Text className="note">{choices.map(choice => RECEIPTS.choices[choice]).join(' · ')}</Text>
          </View>
        ))}
      </View>
      <MoreRows
        list={{
          value: found,
          more: found.length > most,
          isLoading: false,
          loadMore: () => setMost(most + AT_ONCE),
        }}
      />
    </>
  )
}

/** The published list of ballots: a code and what was chosen. */
export default function Receipts() {
  const { voteId, query } = useVote()
  const list = useQuery(`receipts ${voteId}`, () => call('vote', 'receipts', { voteId }))
  const mine = query.value?.mine.flatMap(({ ballot }) => (ballot ? [ballot.receipt] : [])) ?? []
  return (
    <Page title={RECEIPTS.title}>
      {query.value && <KindCard of={query.value.vote} />}
      <Faces
        of={list}
        isEmpty={({ isWithheld }) => isWithheld}
        empty={{ drawing: 'board', title: CHECKING.withheldTitle, note: CHECKING.withheld }}
      >
        {({ lines }) => (
          <>
            {query.value && <Print lines={lines} vote={query.value.vote} />}
            <Lines lines={lines} mine={mine} />
          </>
        )}
      </Faces>
    </Page>
  )
}
