import { ASSET_CLASSES, ASSET_USES, type Lease, publicPayer, RENT_PERIOD_NAMES } from '@domain/income'
import { dayOf, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { Page } from '../../components/Page'
import { ASSETS } from '../../copy/income'
import { call, type GivenBy } from '../../services/call'
import { useCompound } from '../../services/compound'
import { readNow } from '../../services/now'
import { useQuery } from '../../services/useQuery'
import './index.scss'

type Asset = GivenBy<'income', 'assets'>['assets'][number]

const CLASSES = Object.keys(ASSET_CLASSES) as Asset['class'][]
/** `2026-10-03` as it stands in contracts. */
const dateInWords = (day: string): string => day.replace(/-0?/g, '.')
const runs = (lease: Lease, today: string): boolean => lease.fromOn <= today && today <= lease.untilOn
const isIdle = (asset: Asset, today: string): boolean =>
  !asset.retired && asset.category !== null && !asset.leases.some(lease => runs(lease, today))

function LeaseLines({ lease, today }: { readonly lease: Lease; readonly today: string }) {
  return (
    <View className="asset-lease">
      <View className="row-between wrap">
        <Text className="text">{publicPayer(lease)}</Text>
        <Text className="text asset-rent">
          {ASSETS.rent(yuanOf(lease.rentFen), RENT_PERIOD_NAMES[lease.per])}
        </Text>
      </View>
      <View className="row wrap">
        <Text className="hint">
          {`${ASSETS.term(dateInWords(lease.fromOn), dateInWords(lease.untilOn))} · ${ASSETS.contract(lease.contractNo)}`}
        </Text>
        {lease.untilOn < today && <Badge>{ASSETS.ended}</Badge>}
        {lease.fromOn > today && <Badge tone="calm">{ASSETS.coming}</Badge>}
      </View>
    </View>
  )
}

function AssetLines({ asset, today }: { readonly asset: Asset; readonly today: string }) {
  const latestFirst = [...asset.leases].sort((one, other) => (one.fromOn < other.fromOn ? 1 : -1))
  const where = [asset.spot, asset.areaCentiM2 && ASSETS.area(String(asset.areaCentiM2 / 100))]
  return (
    <View className="asset line-top">
      <View className="row-between wrap">
        <Text className="text asset-name">{asset.name}</Text>
        <Badge tone={asset.use === 'idle' ? 'warn' : 'quiet'}>
          {asset.retired ? ASSETS.retired : ASSET_USES[asset.use]}
        </Badge>
      </View>
      <Text className="note">{where.filter(Boolean).join(' · ')}</Text>
      {asset.category === null && <Text className="note">{ASSETS.noIncome}</Text>}
      {isIdle(asset, today) && (
        <View className="row">
          <Badge tone="warn">{ASSETS.idle}</Badge>
        </View>
      )}
      {latestFirst.map(lease => (
        <LeaseLines key={lease.id} lease={lease} today={today} />
      ))}
    </View>
  )
}

/** What the owners have in common, by class: how it is used, who rents it, for how much and how long. */
export default function Assets() {
  const compound = useCompound()
  const compoundId = compound?.id ?? ''
  const register = useQuery(compound && `assets ${compoundId}`, () =>
    call('income', 'assets', { compoundId }),
  )
  const today = dayOf(readNow())
  return (
    <Page title={ASSETS.title}>
      <Text className="note assets-note">{ASSETS.note}</Text>
      <Faces
        of={register}
        isEmpty={({ assets }) => assets.length === 0}
        empty={{ drawing: 'door', title: ASSETS.none, note: ASSETS.noneNote }}
      >
        {({ assets }) =>
          CLASSES.map(name => {
            const those = assets.filter(asset => asset.class === name)
            const idle = those.filter(asset => isIdle(asset, today)).length
            if (those.length === 0) return null
            return (
              <View className="card stack" key={name}>
                <View className="row-between wrap">
                  <Text className="title">{ASSET_CLASSES[name]}</Text>
                  <Text className="note">
                    {[ASSETS.count(those.length), ...(idle > 0 ? [ASSETS.idleCount(idle)] : [])].join('，')}
                  </Text>
                </View>
                {those.map(asset => (
                  <AssetLines key={asset._id} asset={asset} today={today} />
                ))}
              </View>
            )
          })
        }
      </Faces>
    </Page>
  )
}
