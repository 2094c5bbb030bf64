import { Text } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { WALLET } from '../../copy/points'
import { useHomeCompound } from '../../services/homeCompound'
import { go, shareOf } from '../../services/routes'
import { useWallet } from '../../services/wallet'
import { Year } from '../Year'
import { Nearby } from './Nearby'
import { NextHonour } from './NextHonour'
import { Notices } from './Notices'
import { Purses } from './Purses'
import { Sums } from './Sums'
import { Ways } from './Ways'
import './index.scss'

/** What one has, what came and went month by month, and the ways to earn and to spend. */
export default function WalletPage() {
  const { compoundId, hasHome } = useHomeCompound()
  const wallet = useWallet(compoundId)
  useShareAppMessage(() => shareOf.points(WALLET.share))
  if (!hasHome)
    return (
      <Page title={WALLET.title}>
        <Empty
          drawing="door"
          title={WALLET.noHome}
          note={WALLET.noHomeNote}
          action={
            <Tap className="button" onClick={go.join}>
              <Text>{WALLET.join}</Text>
            </Tap>
          }
        />
      </Page>
    )
  return (
    <Page title={WALLET.title}>
      <Faces of={wallet}>
        {shown => (
          <>
            <Purses wallet={shown} compoundId={compoundId ?? ''} />
            {compoundId && <Notices compoundId={compoundId} />}
            <NextHonour homeScores={shown.homeScores} />
            {compoundId && <Nearby compoundId={compoundId} />}
            <Ways />
            <Year months={shown.months} />
          </>
        )}
      </Faces>
      {compoundId && wallet.value && <Sums compoundId={compoundId} />}
    </Page>
  )
}
