import type { LeaseLine, StatementBody } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import { Badge } from '../../components/Badge'
import { STATEMENT } from '../../copy/statement'

function Standing({ arrearFen }: LeaseLine) {
  if (arrearFen > 0) return <Badge tone="alert">{STATEMENT.arrear(yuanOf(arrearFen))}</Badge>
  if (arrearFen < 0) return <Badge tone="calm">{STATEMENT.ahead(yuanOf(-arrearFen))}</Badge>
  return <Badge tone="accent">{STATEMENT.paid}</Badge>
}

function Lease({ lease }: { readonly lease: LeaseLine }) {
  return (
    <View className="lease line-top">
      <View className="row-between wrap">
        <Text className="text">{lease.assetName}</Text>
        <Standing {...lease} />
      </View>
      <Text className="note">
        {[
          ...(lease.beforeFen > 0 ? [STATEMENT.before(yuanOf(lease.beforeFen))] : []),
          STATEMENT.due(yuanOf(lease.dueFen)),
          STATEMENT.received(yuanOf(lease.receivedFen)),
        ].join('，')}
      </Text>
      <Text className="hint">{STATEMENT.leaseNote(lease.contractNo, lease.payer)}</Text>
    </View>
  )
}

const isMoved = ({ dueFen, receivedFen, arrearFen }: LeaseLine): boolean =>
  dueFen !== 0 || receivedFen !== 0 || arrearFen !== 0

/** What was due by contract and did not come, by asset: those that owe first; and what stands empty. */
export function Rents({ body }: { readonly body: StatementBody }) {
  const moved = body.leases.filter(isMoved)
  const leases = [...moved].sort((one, other) => other.arrearFen - one.arrearFen)
  const quiet = body.leases.filter(lease => !isMoved(lease))
  return (
    <View className="card stack">
      <Text className="title">{STATEMENT.rents}</Text>
      {body.arrearFen > 0 && (
        <View className="aside is-warn">
          <Text className="text">{STATEMENT.arrearSum(yuanOf(body.arrearFen))}</Text>
        </View>
      )}
      {body.leases.length === 0 && <Text className="note">{STATEMENT.rentsNone}</Text>}
      {leases.map(lease => (
        <Lease key={lease.leaseId} lease={lease} />
      ))}
      {quiet.length > 0 && (
        <Text className="note line-top idle">
          {STATEMENT.notDueNow(quiet.map(({ assetName }) => assetName).join('、'))}
        </Text>
      )}
      {body.idle.length > 0 && (
        <Text className="note line-top idle">
          {STATEMENT.idle(body.idle.map(({ name }) => name).join('、'))}
        </Text>
      )}
    </View>
  )
}
