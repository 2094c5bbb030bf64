import { dayOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { MoreRows } from '../../components/MoreRows'
import { dayInFull } from '../../copy/due'
import { TARIFF } from '../../copy/pointsDesk'
import { call, type GivenBy } from '../../services/call'
import { readNow } from '../../services/now'
import { useList } from '../../services/useList'

type Version = GivenBy<'points', 'tariffVersions'>['versions'][number]

/** Who changed the tariff, when and why. */
export function Versions({ compoundId }: { readonly compoundId: string }) {
  const list = useList<Version>(`versions ${compoundId}`, async skip => {
    const answer = await call('points', 'tariffVersions', { compoundId, skip })
    return answer.ok ? { ok: true, value: { rows: answer.value.versions, more: answer.value.more } } : answer
  })
  if (!list.value || list.value.length === 0) return null
  const today = dayOf(readNow())
  return (
    <View className="card">
      <Text className="title">{TARIFF.versions}</Text>
      <Text className="note tariff-words">{TARIFF.versionsNote}</Text>
      {list.value.map(({ version, since, byName, why, budget }) => (
        <View className="tariff-version" key={String(version)}>
          <View className="row-between wrap">
            <Text className="text">{TARIFF.version(version)}</Text>
            <Text className="hint">{TARIFF.by(byName, dayInFull(dayOf(since), today))}</Text>
          </View>
          <Text className="note words">{why}</Text>
          <Text className="hint">{TARIFF.budget(budget)}</Text>
        </View>
      ))}
      <MoreRows list={list} />
    </View>
  )
}
