import { type JoinRequest, type Me, RELATION_NAMES } from '@domain/people'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Tap } from '../../components/Tap'
import { ME } from '../../copy/me'
import { go } from '../../services/routes'

type Props = {
  readonly me: Me
  readonly requests: readonly JoinRequest[]
  readonly leave: (householdId: string, label: string) => void
}

/** The households one belongs to, and those one has asked to join. */
export function Homes({ me, requests, leave }: Props) {
  const open = requests.filter(request => request.state !== 'admitted')
  return (
    <View className="card">
      {me.homes.map(home => (
        <View className="home" key={home.householdId}>
          <View className="row-between">
            <Text className="title grow">{home.label}</Text>
            <Badge tone="accent">{RELATION_NAMES[home.relation]}</Badge>
          </View>
          <View className="home-acts">
            <Tap className="button second small" onClick={() => go.invite(home.householdId)}>
              <Text>{ME.invite}</Text>
            </Tap>
            <Tap className="button second small" onClick={() => leave(home.householdId, home.label)}>
              <Text>{ME.leave}</Text>
            </Tap>
          </View>
        </View>
      ))}
      {open.map(request => (
        <View className="home" key={request._id}>
          <View className="row-between">
            <Text className="title grow">{request.label}</Text>
            <Badge tone={request.state === 'waiting' ? 'warn' : 'alert'}>
              {request.state === 'waiting' ? ME.waiting : ME.declined}
            </Badge>
          </View>
          {request.why ? <Text className="note">{request.why}</Text> : null}
        </View>
      ))}
      {me.homes.length + open.length === 0 && <Text className="note">{ME.noHome}</Text>}
      <Tap className="button quiet" onClick={go.join}>
        <Text>{me.homes.length > 0 ? ME.joinAnother : ME.join}</Text>
      </Tap>
    </View>
  )
}
