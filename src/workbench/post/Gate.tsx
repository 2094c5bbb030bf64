import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { ChoiceField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { GATE } from '../../copy/post'
import { go } from '../../services/routes'
import type { Post } from './usePost'
import type { Written } from './written'

type Props = Pick<Post, 'gate' | 'needs' | 'shows' | 'change' | 'sources'> & { readonly written: Written }

/** What a payment must rest on, said before it is sent, with the recorded decisions there are to choose from. */
export function Gate({ gate, needs, shows, change, sources, written }: Props) {
  const desk = sources.value?.desk
  if (!gate || !desk) return null
  const { eachFromFen, monthFromFen } = desk.rules.gate
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Text className="title">{needs.length > 0 ? GATE.title : GATE.none}</Text>
        <Text className="note">{GATE.free(yuanOf(desk.freeFen))}</Text>
      </View>
      {gate.shortFen > 0 && (
        <View role="alert">
          <Text className="field-problem">{GATE.short(yuanOf(desk.freeFen))}</Text>
        </View>
      )}
      {needs.length === 0 && (
        <Text className="note">{GATE.noneNote(yuanOf(eachFromFen), yuanOf(monthFromFen))}</Text>
      )}
      {needs.map(({ need, chosen }) => (
        <View className="gate-need" key={need.key}>
          <Text className="text">{need.why}</Text>
          {need.source ? <Text className="hint">{GATE.source(need.source)}</Text> : null}
          {need.options.length > 0 ? (
            <ChoiceField
              label={need.label}
              options={need.options}
              value={chosen}
              onChange={id => change({ ...written, [need.key]: id })}
            />
          ) : (
            <>
              <Text className={shows ? 'field-problem' : 'note'}>{GATE.missing}</Text>
              <Tap className="button second small" onClick={() => go.decisions(desk.books._id)}>
                <Text>{GATE.see}</Text>
              </Tap>
            </>
          )}
        </View>
      ))}
    </View>
  )
}
