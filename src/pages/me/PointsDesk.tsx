import type { Me } from '@domain/people'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { POINTS_DESK } from '../../copy/pointsDesk'
import { tablesOf } from '../../services/pointsDesk'
import { go } from '../../services/routes'

/** The way to the points' desk; only for those whose roles open some of it. */
export function PointsDesk({ me }: { readonly me: Me }) {
  if (tablesOf(me).length === 0) return null
  return (
    <View className="card lines">
      <ListRow name={POINTS_DESK.title} note={POINTS_DESK.note} icon="settings" onClick={go.pointsDesk} />
    </View>
  )
}
