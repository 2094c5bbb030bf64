import type { Overview } from '@domain/income'
import type { Me } from '@domain/people'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import { Badge } from '../../components/Badge'
import { Meter } from '../../components/Meter'
import { Tap } from '../../components/Tap'
import { AUDIT } from '../../copy/income'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'

type Props = {
  readonly me: Me
  readonly compoundId: string
  readonly audit: Overview['audit']
  readonly done: () => Promise<void>
}

/** 0.01 m² in whole square metres. */
const metresOf = (centiM2: number): string => String(Math.round(centiM2 / 100))
const shareOf = (part: number, all: number): number => (all === 0 ? 0 : Math.floor((part * 1000) / all))

function useDemand(compoundId: string, done: () => Promise<void>) {
  const send = useCallback(
    (requestId: string) => call('income', 'demandAudit', { compoundId }, requestId),
    [compoundId],
  )
  const command = useCommand(send, async () => {
    void Taro.showToast({ title: AUDIT.done, icon: 'success' })
    await done()
  })
  const demand = async () => {
    const { confirm } = await Taro.showModal({ title: AUDIT.title, content: AUDIT.sure })
    if (confirm) await command.run()
  }
  return { isBusy: command.isBusy, demand }
}

function Meters({ audit }: Pick<Props, 'audit'>) {
  return (
    <>
      <Meter
        name={AUDIT.households}
        said={AUDIT.householdsSaid(audit.households, audit.ofHouseholds)}
        perMille={shareOf(audit.households, audit.ofHouseholds)}
        goalPerMille={audit.perMille}
      />
      <Meter
        name={AUDIT.area}
        said={AUDIT.areaSaid(metresOf(audit.areaCentiM2), metresOf(audit.ofAreaCentiM2))}
        perMille={shareOf(audit.areaCentiM2, audit.ofAreaCentiM2)}
        goalPerMille={audit.perMille}
      />
      <Text className="hint">{`${AUDIT.goal(audit.perMille / 10)} · ${audit.source}`}</Text>
    </>
  )
}

/** How many households want an audit, how many are needed, and one's own voice. */
export function AuditDemand({ me, compoundId, audit, done }: Props) {
  const { isBusy, demand } = useDemand(compoundId, done)
  const owns = me.homes.some(({ path, relation }) => path.compound === compoundId && relation === 'owner')
  return (
    <View className="card chart">
      <View className="row-between wrap">
        <Text className="title">{AUDIT.title}</Text>
        {audit.isReached && <Badge tone="alert">{AUDIT.reached}</Badge>}
        {audit.mine && <Badge tone="accent">{AUDIT.mine}</Badge>}
      </View>
      <Text className="note">{AUDIT.rule(audit.perMille / 10)}</Text>
      {audit.ofHouseholds === 0 ? <Text className="note">{AUDIT.nobody}</Text> : <Meters audit={audit} />}
      {owns && !audit.mine && (
        <Tap className="button second" onClick={() => void demand()} isOff={isBusy}>
          <Text>{AUDIT.demand}</Text>
        </Tap>
      )}
      {!owns && me.homes.some(({ path }) => path.compound === compoundId) && (
        <Text className="hint">{AUDIT.onlyOwners}</Text>
      )}
    </View>
  )
}
