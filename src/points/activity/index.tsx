import { Text } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { ACTIVITY } from '../../copy/activity'
import { shareOf } from '../../services/routes'
import { About } from './About'
import { CodeForm } from './CodeForm'
import { Others } from './Others'
import { Standing } from './Standing'
import { useActivity } from './useActivity'
import './index.scss'

/** One activity: what it is, where one stands, coming and going by the code at the place. */
export default function ActivityPage() {
  const { id, activity, acts, leave, put } = useActivity()
  const title = activity.value?.row.title ?? ACTIVITY.title
  useShareAppMessage(() => shareOf.activity(id, ACTIVITY.share(title)))
  const [first, second, ...rest] = acts
  const purpose = activity.value?.can.find(step => step === 'checkIn' || step === 'checkOut')
  return (
    <Page title={ACTIVITY.title} foot={first && <ActionBar first={first} second={second} rest={rest} />}>
      <Faces of={activity}>
        {view => (
          <>
            <Standing view={view} />
            {purpose && (
              <CodeForm
                key={purpose}
                activityId={id}
                purpose={purpose === 'checkIn' ? 'in' : 'out'}
                onDone={put}
              />
            )}
            <About view={view} />
            <Others others={view.others} leave={leave} />
            {view.row.firstOn !== view.row.lastOn && (
              <Text className="hint activity-hint">{ACTIVITY.daily}</Text>
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}
