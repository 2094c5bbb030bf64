import { FAMILY_DAYS } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { Faces } from '../../components/Faces'
import { ChoiceField, CountField, LineField } from '../../components/Fields'
import { Page } from '../../components/Page'
import { Tap } from '../../components/Tap'
import { GIVE, WALLET } from '../../copy/points'
import { call, type GivenBy } from '../../services/call'
import { useHomeCompound } from '../../services/homeCompound'
import { useQuery } from '../../services/useQuery'
import { useWallet, type Wallet } from '../../services/wallet'
import { recipientsOf, useGive } from './useGive'
import './index.scss'

type Props = {
  readonly compoundId: string
  readonly wallet: Wallet
  readonly members: GivenBy<'points', 'family'>['members']
}

function Form({ compoundId, wallet, members }: Props) {
  const give = useGive(compoundId, wallet, members)
  return (
    <View className="card">
      <ChoiceField
        label={GIVE.to}
        options={recipientsOf(members)}
        value={give.to}
        onChange={give.setTo}
        problem={give.noTo}
        hint={give.isFund ? undefined : GIVE.familyDays(FAMILY_DAYS)}
      />
      {give.isFund && (
        <ChoiceField
          label={GIVE.from}
          options={[
            { value: 'mine', name: GIVE.fromMine(wallet.mine.balance) },
            { value: 'home', name: GIVE.fromHome(wallet.home.purse.balance) },
          ]}
          value={give.from}
          onChange={give.setFrom}
        />
      )}
      <CountField
        label={GIVE.points}
        value={give.typed}
        onChange={give.setTyped}
        unit={WALLET.unit}
        hint={give.isFund ? undefined : GIVE.fromMine(wallet.mine.balance)}
        problem={give.problem}
      />
      {!give.isFund && (
        <LineField
          label={GIVE.words}
          value={give.words}
          onChange={give.setWords}
          most={40}
          hint={GIVE.wordsPlaceholder}
          isOptional
        />
      )}
      <Tap className="button give-send" onClick={() => void give.submit()} isOff={give.isBusy}>
        <Text>{GIVE.give}</Text>
      </Tap>
    </View>
  )
}

/** Passing points on inside the family, or giving them to the compound's fund. */
export default function Give() {
  const { compoundId } = useHomeCompound()
  const wallet = useWallet(compoundId)
  const family = useQuery(compoundId && `family ${compoundId}`, () =>
    call('points', 'family', { compoundId: compoundId ?? '' }),
  )
  const both = {
    value: wallet.value && family.value ? { wallet: wallet.value, members: family.value.members } : null,
    failure: wallet.failure ?? family.failure,
    refresh: async () => {
      await Promise.all([wallet.refresh(), family.refresh()])
    },
  }
  return (
    <Page title={GIVE.title}>
      <Faces of={both}>{shown => compoundId && <Form compoundId={compoundId} {...shown} />}</Faces>
    </Page>
  )
}
