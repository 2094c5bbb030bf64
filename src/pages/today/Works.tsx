import type { WorkToDo } from '@domain/works'
import { View } from '@tarojs/components'
import { ListRow } from '../../components/ListRow'
import { lastDayOf, WORKS } from '../../copy/works'
import { chooseHome } from '../../services/myHome'
import { todayHere } from '../../services/now'
import { go } from '../../services/routes'
import { useMe } from '../../services/session'

/** Renovation projects that wait for one's households: to say how it was done, or to pledge before it is too late. */
export function Works({ projects }: { readonly projects: readonly WorkToDo[] }) {
  const homes = useMe()?.homes ?? []
  if (projects.length === 0) return null
  return (
    <View className="card lines">
      {projects.map(({ _id, householdId, label, name, act, untilAt }) => {
        const until = WORKS.onToday.until(lastDayOf(untilAt, todayHere()))
        return (
          <ListRow
            key={`${_id} ${householdId}`}
            name={WORKS.onToday[act](name)}
            note={homes.length > 1 ? `${label} · ${until}` : until}
            icon="home"
            onClick={() => {
              const home = homes.find(one => one.householdId === householdId)
              if (home) chooseHome(home)
              go.project(_id)
            }}
          />
        )
      })}
    </View>
  )
}
