import { yuanOf } from '@domain/kernel'
import { FUNDS } from '@domain/menu'
import { type FundShare, givenFen, raisedFen, residentsPay, SHORTFALLS, targetFen } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { bigYuan } from '../../copy/menu'
import { PROJECT, WORKS } from '../../copy/works'
import type { Shown } from './Head'

const PARTS = ['spent', 'held', 'promised'] as const
const widthOf = (fen: number, of: number) => ({ width: `${of === 0 ? 0 : Math.min(100, (fen * 100) / of)}%` })

/** One fund as one bar: what was spent, what has arrived, what is promised, and room for what still lacks. */
function FundBar({ share, isPlan }: { readonly share: FundShare; readonly isPlan: boolean }) {
  const { fund, targetFen: target, promisedFen, heldFen, spentFen } = share
  const fens = { spent: spentFen, held: heldFen, promised: promisedFen }
  const said = PROJECT.fundSpoken(
    FUNDS[fund],
    bigYuan(target),
    bigYuan(promisedFen),
    bigYuan(heldFen),
    bigYuan(spentFen),
  )
  return (
    <View className="fund" role="img" aria-label={said}>
      <View className="row-between wrap fund-head">
        <Text className="text">{FUNDS[fund]}</Text>
        <Text className="note fund-said">
          {isPlan ? bigYuan(target) : PROJECT.fundSaid(bigYuan(givenFen(share)), bigYuan(target))}
        </Text>
      </View>
      {!isPlan && (
        <View className="fund-track">
          {PARTS.map(part =>
            fens[part] > 0 ? (
              <View className={`fund-part is-${part}`} key={part} style={widthOf(fens[part], target)} />
            ) : null,
          )}
        </View>
      )}
    </View>
  )
}

function Legend({ shares }: Pick<Shown, 'shares'>) {
  const parts = PARTS.filter(part => shares.some(share => share[`${part}Fen`] > 0))
  return (
    <View className="row wrap fund-legend" aria-hidden>
      {parts.map(part => (
        <View className="row" key={part}>
          <View className={`fund-key is-${part}`} />
          <Text className="hint">{PROJECT.moneyLegend[part]}</Text>
        </View>
      ))}
    </View>
  )
}

/** What happens where the money falls short: published before anybody pledges. */
function Short({ funding }: Pick<Shown, 'funding'>) {
  if (!funding) return null
  const { onShort, coverer, isExtended, coveredFen, words } = funding
  const { name, note } = SHORTFALLS[onShort]
  return (
    <>
      {words ? <Text className="text words">{words}</Text> : null}
      <View className="aside">
        <Text className="note">{PROJECT.short}</Text>
        <Text className="text">{`${name}：${note}`}</Text>
        {onShort === 'cover' && <Text className="note">{PROJECT.coverer(coverer)}</Text>}
        {isExtended && <Text className="note">{PROJECT.extended}</Text>}
        {coveredFen > 0 && <Text className="note">{PROJECT.covered(coverer, yuanOf(coveredFen))}</Text>}
      </View>
    </>
  )
}

/** Where the money comes from, fund by fund, and how many households have pledged. */
export function Money({ project }: { readonly project: Shown }) {
  const { shares, funding, state } = project
  const isPlan = state === 'planned'
  return (
    <View className="card stack">
      <View className="row-between wrap fund-head">
        <Text className="title">{PROJECT.money}</Text>
        {!isPlan && (
          <Text className="note fund-said">
            {`${WORKS.raised} ${WORKS.raisedSaid(bigYuan(raisedFen(project)), bigYuan(targetFen(project)))}`}
          </Text>
        )}
      </View>
      {isPlan && <Text className="note">{PROJECT.plannedShares}</Text>}
      <View className="funds">
        {shares.map(share => (
          <FundBar key={share.fund} share={share} isPlan={isPlan} />
        ))}
      </View>
      {!isPlan && <Legend shares={shares} />}
      {!isPlan && funding && residentsPay(project) && (
        <Text className="note">{PROJECT.households(funding.households)}</Text>
      )}
      {(state === 'funding' || (funding?.coveredFen ?? 0) > 0) && <Short funding={funding} />}
    </View>
  )
}
