import { useShareAppMessage } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { MATTER } from '../../copy/matter'
import { shareOf } from '../../services/routes'
import { About } from './About'
import { History } from './History'
import { Outcome } from './Outcome'
import { Standing } from './Standing'
import { useMatter } from './useMatter'
import './index.scss'

export default function Matter() {
  const { id, matter, acts } = useMatter()
  useShareAppMessage(() => shareOf.matter(id, matter.value?.title ?? MATTER.title))
  const [first, second, ...rest] = acts
  return (
    <Page title={MATTER.title} foot={first && <ActionBar first={first} second={second} rest={rest} />}>
      <Faces of={matter}>
        {view => (
          <>
            <About view={view} />
            <Standing view={view} />
            <Outcome view={view} />
            <History view={view} />
          </>
        )}
      </Faces>
    </Page>
  )
}
