import { ASSET_CLASSES, RENT_PERIOD_NAMES } from '@domain/income'
import { dayOf, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { REGISTER } from '../../copy/register'
import { readNow } from '../../services/now'
import { AssetForm } from './AssetForm'
import { useAssets } from './useAssets'
import type { AssetLine } from './written'
import './index.scss'

/** What an asset brings, in a line. */
function noteOf({ retired, category, leases }: AssetLine): string {
  if (retired) return REGISTER.retired
  const today = dayOf(readNow())
  const lease = leases.find(one => one.untilOn >= today) ?? leases.at(-1)
  if (!lease) return category === null ? REGISTER.noIncome : REGISTER.idle
  return [
    REGISTER.lease(lease.payer, yuanOf(lease.rentFen), RENT_PERIOD_NAMES[lease.per]),
    lease.untilOn < today ? REGISTER.ended : REGISTER.until(lease.untilOn),
  ].join(' · ')
}

const CLASSES = Object.keys(ASSET_CLASSES) as (keyof typeof ASSET_CLASSES)[]

function Register({
  assets,
  open,
}: {
  readonly assets: readonly AssetLine[]
  readonly open: (id: string) => void
}) {
  return (
    <>
      {CLASSES.map(kind => {
        const those = assets.filter(asset => asset.class === kind)
        return those.length === 0 ? null : (
          <View key={kind}>
            <View className="asset-group">
              <Text className="note">{ASSET_CLASSES[kind]}</Text>
            </View>
            <View className="card lines">
              {those.map(asset => (
                <ListRow
                  key={asset._id}
                  name={asset.name}
                  note={noteOf(asset)}
                  onClick={() => open(asset._id)}
                />
              ))}
            </View>
          </View>
        )
      })}
    </>
  )
}

/** The register of what the owners have in common, kept by the clerk: assets, and the contracts by which they bring income. */
export default function AssetEdit() {
  const page = useAssets()
  const { of, query, written } = page
  const foot = written ? (
    <ActionBar
      first={{ name: REGISTER.save, run: () => void page.save(), isBusy: page.isBusy }}
      second={{ name: REGISTER.back, run: page.close }}
    />
  ) : (
    query.value && <ActionBar first={{ name: REGISTER.add, run: page.add }} />
  )
  const title = written ? (written.assetId ? REGISTER.edit : REGISTER.add) : REGISTER.title
  return (
    <Page title={title} isTheirs={of.isTheirs} foot={foot}>
      {written ? (
        <AssetForm {...page} written={written} />
      ) : (
        <>
          <OneCompound of={of} />
          {of.compoundId && (
            <Faces
              of={query}
              isEmpty={({ assets }) => assets.length === 0}
              empty={{ drawing: 'door', title: REGISTER.none, note: REGISTER.noneNote }}
            >
              {({ assets }) => <Register assets={assets} open={page.open} />}
            </Faces>
          )}
        </>
      )}
    </Page>
  )
}
