import { RELATION_NAMES, RELATIONS, type Relation } from '@domain/people'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { Faces } from '../../components/Faces'
import { ChoiceField, LineField, WordsField } from '../../components/Fields'
import { type House, HousePicker } from '../../components/HousePicker'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { JOIN } from '../../copy/join'
import { call, type GivenBy } from '../../services/call'
import { go } from '../../services/routes'
import { knowMyself, useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'

type Compound = GivenBy<'place', 'findCompounds'>['places'][number]
const RELATION_OPTIONS = RELATIONS.map(value => ({ value, name: RELATION_NAMES[value] }))

function FindCompound({ onPick }: { readonly onPick: (compound: Compound) => void }) {
  const [text, setText] = useState('')
  const asked = text.trim()
  const found = useQuery(`compounds ${asked}`, () => call('place', 'findCompounds', { text: asked, skip: 0 }))
  return (
    <View className="card stack">
      <LineField
        label={JOIN.find}
        value={text}
        onChange={setText}
        most={30}
        placeholder={JOIN.findPlaceholder}
      />
      <Faces
        of={found}
        rows={1}
        isEmpty={({ places }) => places.length === 0}
        empty={{ drawing: 'door', title: JOIN.noneFound, note: JOIN.noneFoundNote }}
      >
        {({ places }) =>
          places.map(place => (
            <ListRow
              key={place._id}
              name={place.name}
              note={place.within.join(' ')}
              onClick={() => onPick(place)}
            />
          ))
        }
      </Faces>
    </View>
  )
}

function Ask({ house, again }: { readonly house: House; readonly again: () => void }) {
  const [relation, setRelation] = useState<Relation | null>(null)
  const [words, setWords] = useState('')
  const [shows, setShows] = useState(false)
  const send = useCallback(
    (requestId: string, chosen: Relation, said: string) =>
      call(
        'people',
        'askToJoin',
        { householdId: house.householdId, buildingId: house.buildingId, relation: chosen, words: said },
        requestId,
      ),
    [house],
  )
  const ask = useCommand(send, async answer => {
    knowMyself(answer)
    await Taro.showModal({ title: JOIN.asked, content: JOIN.askedNote, showCancel: false })
    go.back()
  })
  const submit = () => {
    setShows(true)
    if (relation) void ask.run(relation, words.trim())
  }
  return (
    <View className="card stack">
      <ListRow name={house.label} value={JOIN.change} onClick={again} />
      <ChoiceField
        label={JOIN.relation}
        options={RELATION_OPTIONS}
        value={relation}
        onChange={setRelation}
        problem={shows && !relation ? JOIN.relationProblem : null}
      />
      <WordsField
        label={JOIN.words}
        value={words}
        onChange={setWords}
        most={100}
        placeholder={JOIN.wordsPlaceholder}
        isOptional
      />
      <Tap className="button" isOff={ask.isBusy} onClick={submit}>
        <Text>{JOIN.ask}</Text>
      </Tap>
    </View>
  )
}

/** Asking to be admitted to a household, found by its compound, building and door. */
export function ByPlace() {
  useMe()
  const [compound, setCompound] = useState<Compound | null>(null)
  const [house, setHouse] = useState<House | null>(null)
  if (!compound) return <FindCompound onPick={setCompound} />
  if (house) return <Ask house={house} again={() => setHouse(null)} />
  return (
    <View className="card">
      <ListRow name={compound.name} value={JOIN.change} onClick={() => setCompound(null)} />
      <HousePicker from={{ id: compound._id, kind: compound.kind, name: compound.name }} onPick={setHouse} />
    </View>
  )
}
