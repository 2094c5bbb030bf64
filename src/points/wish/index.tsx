import { useShareAppMessage } from '@tarojs/taro'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { WISH } from '../../copy/wishes'
import { shareOf } from '../../services/routes'
import { About } from './About'
import { History } from './History'
import { Outcome } from './Outcome'
import { useWish } from './useWish'
import './index.scss'

/** One wish: what it is, where it stands, what one can do, and how it came here. */
export default function WishPage() {
  const { id, wish, acts } = useWish()
  useShareAppMessage(() => shareOf.wish(id, WISH.share(wish.value?.title ?? '')))
  const [first, second, ...rest] = acts
  return (
    <Page title={WISH.title} foot={first && <ActionBar first={first} second={second} rest={rest} />}>
      <Faces of={wish}>
        {view => (
          <>
            <About wish={view} />
            <Outcome wish={view} />
            <History wish={view} />
          </>
        )}
      </Faces>
    </Page>
  )
}
