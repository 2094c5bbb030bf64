import { dayPlus, yuanOf } from '@domain/kernel'
import { type ProjectView, raisedFen } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { AmountField, CountField, DayField, LineField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { WORK_FIELDS } from '../../copy/worksForms'
import { START } from '../../copy/worksManage'
import { todayHere } from '../../services/now'
import { type Typed, warrantyOf } from './draft'
import { Milestones } from './Milestones'
import { type Starting, useStart } from './useStart'
import './index.scss'

/** Contracts are entered late, and building takes long. */
const BACK_DAYS = 90
const AHEAD_DAYS = 1095

type Props = { readonly form: Starting; readonly typed: Typed; readonly project: ProjectView['project'] }

function Days({ form, typed }: Omit<Props, 'project'>) {
  const today = todayHere()
  return (
    <>
      <DayField
        label={START.startsOn}
        value={typed.startsOn}
        onChange={startsOn => form.change({ startsOn })}
        from={dayPlus(today, -BACK_DAYS)}
        until={dayPlus(today, AHEAD_DAYS)}
      />
      <DayField
        label={START.endsOn}
        value={typed.endsOn}
        onChange={endsOn => form.change({ endsOn })}
        from={dayPlus(typed.startsOn, 1)}
        until={dayPlus(typed.startsOn, AHEAD_DAYS)}
        problem={form.problem('days')}
      />
    </>
  )
}

function Contract({ form, typed, project }: Props) {
  const { name, months, source } = warrantyOf(project)
  return (
    <View className="card">
      <View className="milestones-head">
        <Text className="title">{START.contract}</Text>
      </View>
      <LineField
        label={START.builder}
        value={typed.builder}
        onChange={builder => form.change({ builder })}
        most={40}
        placeholder={START.builderPlaceholder}
        problem={form.problem('builder')}
      />
      <LineField
        label={START.phone}
        value={typed.phone}
        onChange={phone => form.change({ phone })}
        most={20}
        hint={START.phoneHint}
        problem={form.problem('phone')}
      />
      <AmountField
        label={START.fen}
        value={typed.yuan}
        onChange={yuan => form.change({ yuan })}
        hint={START.fenHint(yuanOf(raisedFen(project)))}
        problem={form.problem('fen')}
      />
      <Days form={form} typed={typed} />
      <CountField
        label={START.warranty}
        value={typed.months}
        onChange={count => form.change({ months: count })}
        unit={START.warrantyUnit}
        hint={START.warrantyLeast(name, months, source)}
        problem={form.problem('months')}
      />
    </View>
  )
}

/** Starting to build, once there is a contract. */
export default function StartWork() {
  const form = useStart()
  const { query, typed } = form
  const may = query.value?.can.includes('start') ?? true
  const submit = { name: START.send, run: () => void form.submit(), isBusy: form.isBusy }
  return (
    <Page title={START.title} foot={query.value && may && <ActionBar first={submit} />}>
      <Faces of={query} rows={2}>
        {({ project }) => (
          <>
            <View className="card stack">
              <Text className="title">{project.name}</Text>
              <Text className="note">{may ? START.intro : WORK_FIELDS.gone}</Text>
            </View>
            {may && typed && <Contract form={form} typed={typed} project={project} />}
            {may && typed && <Milestones form={form} typed={typed} />}
          </>
        )}
      </Faces>
    </Page>
  )
}
