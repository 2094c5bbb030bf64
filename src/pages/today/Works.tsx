import type { WorkToDo } from '@domain/works'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { lastDayOf, WORKS } from '../../copy/works'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'

/** Renovation projects that wait for one's household: to say how it was done, or to pledge before it is too late. */
export function Works({ projects }: { readonly projects: readonly WorkToDo[] }) {
  if (projects.length === 0) return null
  return (
    <View className="card lines">
      {projects.map(({ _id, name, act, untilAt }) => (
        <ListRow
          key={_id}
          name={WORKS.onToday[act](name)}
          note={WORKS.onToday.until(lastDayOf(untilAt, todayHere()))}
          icon="home"
          onClick={() => go.project(_id)}
        />
      ))}
    </View>
  )
}
