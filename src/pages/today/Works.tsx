import { homeIn } from '@domain/people'
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
  const me = useMe()
  if (!me || projects.length === 0) return null
  return (
    <View className="card lines">
      {projects.map(({ _id, householdId, label, name, act, untilAt }) => {
        const until = WORKS.onToday.until(lastDayOf(untilAt, todayHere()))
        return (
          <ListRow
            key={`${_id} ${householdId}`}
            name={WORKS.onToday[act](name)}
            note={me.homes.length > 1 ? `${label} · ${until}` : until}
            icon="home"
            onClick={() => {
              const home = homeIn(me, householdId)
              if (home) chooseHome(home)
              go.project(_id)
            }}
          />
        )
      })}
    </View>
  )
}
