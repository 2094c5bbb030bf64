import type { WorkToDo } from '@domain/works'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { lastDayOf, WORKS } from '../../copy/works'
import { chooseHome } from '../../services/myHome'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'

const homesIn = (projects: readonly WorkToDo[]): number =>
  new Set(projects.map(({ householdId }) => householdId)).size

/** Renovation projects that wait for one's households: to say how it was done, or to pledge before it is too late. */
export function Works({ projects }: { readonly projects: readonly WorkToDo[] }) {
  if (projects.length === 0) return null
  const isOfSeveral = homesIn(projects) > 1
  return (
    <View className="card lines">
      {projects.map(({ _id, householdId, label, name, act, untilAt }) => {
        const until = WORKS.onToday.until(lastDayOf(untilAt, todayHere()))
        return (
          <ListRow
            key={`${_id} ${householdId}`}
            name={WORKS.onToday[act](name)}
            note={isOfSeveral ? `${label} · ${until}` : until}
            icon="home"
            onClick={() => {
              chooseHome(householdId)
              go.project(_id)
            }}
          />
        )
      })}
    </View>
  )
}
