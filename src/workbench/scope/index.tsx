import type { ScopeEntry } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { LineField, WordsField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { RULES } from '../../copy/rules'
import { TOOLS } from '../../copy/tools'
import { SCOPE } from '../../copy/work'
import { useScope } from './useScope'

type EntryProps = {
  readonly entry: ScopeEntry
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly change: (some: Partial<ScopeEntry>) => void
  readonly remove: () => void
}

function Entry({ entry, isOpen, toggle, change, remove }: EntryProps) {
  if (!isOpen)
    return (
      <ListRow
        name={entry.title || SCOPE.newEntry}
        note={entry.office || entry.explains}
        value={SCOPE.edit}
        onClick={toggle}
      />
    )
  return (
    <View className="stack">
      <ListRow name={entry.title || SCOPE.newEntry} value={SCOPE.fold} onClick={toggle} />
      <LineField label={SCOPE.name} value={entry.title} onChange={title => change({ title })} most={30} />
      <WordsField
        label={SCOPE.explains}
        value={entry.explains}
        onChange={explains => change({ explains })}
        most={200}
      />
      {entry.list === 'excluded' && (
        <WordsField
          label={SCOPE.office}
          value={entry.office}
          onChange={office => change({ office })}
          most={100}
        />
      )}
      <Tap className="button grave small" onClick={remove}>
        <Text>{SCOPE.remove}</Text>
      </Tap>
    </View>
  )
}

/** A new version of the district's scope lists. */
export default function Scope() {
  const scope = useScope()
  const giveUp = { name: SCOPE.giveUp, run: () => void scope.giveUp() }
  const save = { name: SCOPE.save, run: () => void scope.save(), isBusy: scope.isBusy }
  return (
    <Page
      title={TOOLS.scope}
      isTheirs={scope.isTheirs}
      foot={scope.isChanged && <ActionBar first={save} second={giveUp} />}
    >
      <Faces of={scope.query}>
        {({ version, by }) => (
          <>
            <View className="card stack">
              <Text className="text">{SCOPE.version(version, by)}</Text>
              <Text className="note">{SCOPE.note}</Text>
            </View>
            {(['negotiable', 'excluded'] as const).map(list => (
              <View className="card" key={list}>
                <Text className="title">{list === 'negotiable' ? RULES.negotiable : RULES.excluded}</Text>
                {scope.entries
                  .filter(entry => entry.list === list)
                  .map(entry => (
                    <Entry
                      key={entry.id}
                      entry={entry}
                      isOpen={entry.id === scope.open}
                      toggle={() => scope.toggle(entry.id)}
                      change={some => scope.change(entry.id, some)}
                      remove={() => void scope.remove(entry)}
                    />
                  ))}
                <Tap className="button quiet" onClick={() => scope.add(list)}>
                  <Text>{list === 'negotiable' ? SCOPE.addNegotiable : SCOPE.addExcluded}</Text>
                </Tap>
              </View>
            ))}
          </>
        )}
      </Faces>
    </Page>
  )
}
