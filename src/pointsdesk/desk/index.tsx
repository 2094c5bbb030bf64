import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { Page } from '../../components/Page'
import { POINTS_DESK } from '../../copy/pointsDesk'
import { tablesOf } from '../../services/pointsDesk'
import { useMe } from '../../services/session'

/** Everything those in charge of points may do, each by the roles they hold. */
export default function PointsDesk() {
  const me = useMe()
  const tables = me ? tablesOf(me) : []
  return (
    <Page title={POINTS_DESK.title} isTheirs={me === null || tables.length > 0}>
      <View className="card lines">
        {tables.map(({ row, icon, run }) => (
          <ListRow key={row} {...POINTS_DESK.rows[row]} icon={icon} onClick={run} />
        ))}
      </View>
    </Page>
  )
}
