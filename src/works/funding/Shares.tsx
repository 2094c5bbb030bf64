import { yuanOf } from '@domain/kernel'
import { FUNDS } from '@domain/menu'
import { Text, View } from '@tarojs/components'
import { AmountField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { OPEN_FUNDING } from '../../copy/worksManage'
import type { OpeningFunding } from './useOpenFunding'

/** Is it exact, too much, or too little? */
function Sum({ form }: { readonly form: OpeningFunding }) {
  const { sumFen, restFen } = form
  const said =
    restFen === 0
      ? OPEN_FUNDING.sumFine
      : restFen > 0
        ? OPEN_FUNDING.sumShort(yuanOf(restFen))
        : OPEN_FUNDING.sumOver(yuanOf(-restFen))
  return (
    <View className={`aside shares-sum ${restFen === 0 ? 'is-fine' : 'is-warn'}`} role="status">
      <View className="row-between wrap">
        <Text className="text">{OPEN_FUNDING.sum}</Text>
        <Text className="text shares-amount">{yuanOf(sumFen)}</Text>
      </View>
      <Text className="note">{said}</Text>
    </View>
  )
}

/** Who pays how much, fund by fund, and whether it comes to the cost. */
export function Shares({ form }: { readonly form: OpeningFunding }) {
  const { shares, restFen } = form
  return (
    <View className="card">
      <View className="stack shares-head">
        <Text className="title">{OPEN_FUNDING.shares}</Text>
        <Text className="note">{OPEN_FUNDING.sharesNote(form.planned)}</Text>
      </View>
      {shares.map(({ fund, text, fen, problem }) => (
        <View className="shares-fund" key={fund}>
          <AmountField
            label={FUNDS[fund]}
            value={text}
            onChange={typed => form.type(fund, typed)}
            problem={problem}
          />
          {restFen !== 0 && (fen ?? 0) + restFen >= 0 && (
            <Tap
              className="button quiet small shares-rest"
              label={`${OPEN_FUNDING.rest} ${FUNDS[fund]}`}
              onClick={() => form.fill(fund)}
            >
              <Text>{OPEN_FUNDING.rest}</Text>
            </Tap>
          )}
        </View>
      ))}
      <Sum form={form} />
    </View>
  )
}
