import type { Desk } from '@domain/income'
import type { Me } from '@domain/people'
import { Text, View } from '@tarojs/components'
import { Empty } from '../../components/Empty'
import { ACCOUNT } from '../../copy/books'
import { mayIn } from '../../services/workCompound'
import { AccountForm } from '../account/AccountForm'

type Props = { readonly compoundId: string; readonly me: Me | null; readonly opened: (desk: Desk) => void }

/** A compound without books: the form that opens them, for whoever may keep them. */
export function NoBooks({ compoundId, me, opened }: Props) {
  const mayKeep = mayIn({ me, compoundId }, 'income.keep')
  if (!mayKeep) return <Empty drawing="board" title={ACCOUNT.openTitle} note={ACCOUNT.notYet} />
  return (
    <>
      <View className="card stack">
        <Text className="title">{ACCOUNT.openTitle}</Text>
        <Text className="note">{ACCOUNT.openNote}</Text>
      </View>
      <AccountForm compoundId={compoundId} books={null} done={opened} />
    </>
  )
}
