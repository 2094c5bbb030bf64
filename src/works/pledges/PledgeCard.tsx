import { yuanOf } from '@domain/kernel'
import { FUNDS } from '@domain/menu'
import { momentInWords } from '@domain/station'
import { givenFen, isVoid, type PledgeView, type ProjectView } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Photos, shownPhotos } from '../../components/Photos'
import { Tap } from '../../components/Tap'
import { PLEDGES } from '../../copy/worksMoney'
import { actsOf } from './acts'

type Props = { readonly pledge: PledgeView; readonly project: ProjectView['project'] }

/** What one giver pledged, how far it has come, and what there is to enter. */
export function PledgeCard({ pledge, project }: Props) {
  const { giver, fund, promisedFen, heldFen, spentFen, byName, at } = pledge
  const acts = actsOf(project, pledge)
  const isOff = isVoid(project, pledge)
  return (
    <View className="card stack">
      <View className="row-between pledge-head">
        <Text className="title grow">{giver.name}</Text>
        <Text className="title pledge-amount">{yuanOf(givenFen(pledge))}</Text>
      </View>
      {giver.kind === 'unit' && (
        <View className="row wrap">
          <Badge>{FUNDS[fund]}</Badge>
        </View>
      )}
      {isOff && <Text className="note">{PLEDGES.void}</Text>}
      <Text className="note">
        {PLEDGES.said(
          isOff ? null : yuanOf(promisedFen),
          yuanOf(heldFen),
          spentFen > 0 ? yuanOf(spentFen) : null,
        )}
      </Text>
      <Photos {...shownPhotos(pledge.photos)} />
      {byName ? <Text className="hint">{PLEDGES.by(byName, momentInWords(at))}</Text> : null}
      {acts.length > 0 && (
        <View className="row wrap">
          {acts.map(({ name, run }) => (
            <Tap className="button second small" key={name} label={`${name} ${giver.name}`} onClick={run}>
              <Text>{name}</Text>
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}
