import { ALLOCATION, COST, INCOME } from '@domain/income'
import { yuanOf } from '@domain/kernel'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { AmountField, ChoiceField } from '../../components/Fields'
import { ListRow } from '../../components/ListRow'
import { Tap } from '../../components/Tap'
import { POST } from '../../copy/post'
import type { Post } from './usePost'
import { type Kind, type Written, withCategory, withLease, withoutLease } from './written'

type Table = Readonly<Record<string, { readonly name: string; readonly explains?: string }>>
const CATEGORIES: Record<Kind, Table> = { receive: INCOME, pay: COST, allocate: ALLOCATION, opening: {} }

type Props = Pick<Post, 'change' | 'problem' | 'sources'> & { readonly written: Written }

/** How much, and what for: the lease if it is rent, else a category. */
export function What({ written, change, problem, sources }: Props) {
  const desk = sources.value?.desk
  const dues = desk?.dues ?? []
  const lease = dues.find(({ leaseId }) => leaseId === written.leaseId)
  const table = CATEGORIES[written.kind]
  const [showsAll, setShowsAll] = useState(false)
  const owing = dues.filter(({ arrearFen }) => arrearFen > 0)
  const offered = showsAll ? dues : owing
  const offersLeases = written.kind === 'receive' && !lease && !written.recurringId && dues.length > 0
  const pick = (leaseId: string) => {
    const due = dues.find(one => one.leaseId === leaseId)
    if (due && desk) change(withLease(written, due, desk.month))
  }
  return (
    <>
      <AmountField
        label={POST.amount}
        value={written.yuan}
        onChange={yuan => change({ ...written, yuan })}
        problem={problem('yuan')}
        isBig
      />
      {lease && (
        <ListRow
          name={lease.assetName}
          note={POST.leaseRow(lease.contractNo)}
          value={POST.otherLease}
          onClick={() => change(withoutLease(written))}
        />
      )}
      {offersLeases && offered.length > 0 && (
        <ChoiceField
          label={POST.lease}
          options={offered.map(due => ({
            value: due.leaseId,
            name: POST.leaseOption(due.assetName, due.arrearFen > 0 ? yuanOf(due.arrearFen) : ''),
          }))}
          value={null}
          onChange={pick}
          isOptional
        />
      )}
      {offersLeases && offered.length < dues.length && (
        <Tap className="button quiet small" onClick={() => setShowsAll(true)}>
          <Text>{POST.moreLeases(dues.length - offered.length)}</Text>
        </Tap>
      )}
      {!lease && written.kind !== 'opening' && (
        <ChoiceField
          label={POST.category[written.kind]}
          options={Object.entries(table).map(([value, { name }]) => ({ value, name }))}
          value={written.category || null}
          onChange={category => change(withCategory(written, category))}
          hint={table[written.category]?.explains}
          problem={problem('category')}
        />
      )}
    </>
  )
}
