import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { ME } from '../../copy/me'
import { ROUNDS } from '../../copy/menu'
import { VOTES } from '../../copy/vote'
import { WORKS } from '../../copy/works'
import { go } from '../../services/routes'
import { Demo } from './Demo'
import { Homes } from './Homes'
import { Look } from './Look'
import { Points } from './Points'
import { PointsDesk } from './PointsDesk'
import { Posts, Unsent } from './Posts'
import { Privacy } from './Privacy'
import { useMine } from './useMine'
import './index.scss'

export default function Me() {
  const mine = useMine()
  return (
    <Page title={ME.title} isTab>
      <Faces of={mine.query}>
        {({ me, requests }) => (
          <>
            <View className="me-head">
              <Text className="headline">{me.name}</Text>
            </View>
            <Points me={me} />
            <PointsDesk me={me} />
            <Homes me={me} requests={requests} leave={mine.leave} />
            <Posts posts={me.posts} />
            <Unsent me={me} />
            <View className="card lines">
              <ListRow name={ME.things} icon="doc" onClick={go.mine} />
              <ListRow name={VOTES.title} note={VOTES.onMe} icon="check" onClick={() => go.votes()} />
              <ListRow name={ROUNDS.title} note={ROUNDS.note} icon="hand" onClick={() => go.rounds()} />
              <ListRow name={WORKS.title} note={WORKS.note} icon="home" onClick={() => go.works()} />
              <ListRow name={ME.rules} icon="star" onClick={go.rules} />
            </View>
            <Look />
            <Privacy me={me} />
          </>
        )}
      </Faces>
      {HAOYI_CLOUD === 'local' && <Demo />}
    </Page>
  )
}
