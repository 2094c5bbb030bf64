import { MATTER_EVENTS, MATTER_STATES } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Badge } from '../../components/Badge'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { HANDLE, INTROS } from '../../copy/handle'
import { levelInWords, STATE_TONES } from '../../copy/matter'
import { StepField } from './StepField'
import { useHandle } from './useHandle'

/** Taking one step on a matter: what it means, what it asks, and the sending of it. */
export default function Handle() {
  const { event, form, query, values, change, problem, submit, isBusy } = useHandle()
  if (!form)
    return (
      <Page title={HANDLE.unknown}>
        <Empty drawing="cloud" title={HANDLE.unknown} />
      </Page>
    )
  const title = MATTER_EVENTS[event]
  const may = query.value?.matter.can.includes(event) ?? false
  return (
    <Page
      title={title}
      foot={
        may && <ActionBar first={{ name: `${HANDLE.submit}${title}`, run: () => void submit(), isBusy }} />
      }
    >
      <Faces of={query}>
        {({ matter, offered }) => (
          <>
            <View className="card stack">
              <View className="row wrap">
                <Badge tone={STATE_TONES[matter.state]}>{MATTER_STATES[matter.state]}</Badge>
                <Badge>{levelInWords(matter)}</Badge>
              </View>
              <Text className="title">{matter.title}</Text>
              <Text className="note">{may ? INTROS[event] : HANDLE.gone}</Text>
            </View>
            {may && (
              <View className="card">
                {Object.entries(form.fields).map(([key, spec]) => (
                  <StepField
                    key={key}
                    spec={spec}
                    value={values[key]}
                    onChange={value => change(key, value)}
                    problem={problem(key)}
                    matter={matter}
                    offered={offered}
                  />
                ))}
              </View>
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}
