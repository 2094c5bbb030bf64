import { yuanOf } from '@domain/kernel'
import { givenFen, type ProjectView, residentsPay } from '@domain/works'
import { Text, View } from '@tarojs/components'
import { MoneyLines } from '../../components/MoneyLines'
import { PROJECT } from '../../copy/works'

type Mine = NonNullable<ProjectView['mine']>

function Pledged({ pledge }: { readonly pledge: NonNullable<Mine['pledge']> }) {
  const { promisedFen, heldFen, spentFen, byName } = pledge
  const parts = [
    { name: PROJECT.promised, fen: promisedFen },
    { name: PROJECT.held, fen: heldFen },
    { name: PROJECT.spent, fen: spentFen },
  ].filter(({ fen }) => fen > 0)
  const sum = { name: PROJECT.pledged, fen: givenFen(pledge), as: 'sum' } as const
  return (
    <>
      <MoneyLines lines={[sum, ...parts]} />
      {byName ? <Text className="hint">{PROJECT.pledgeBy(byName)}</Text> : null}
    </>
  )
}

/** The household's own part: what it might give by its floor area, what it has pledged, and how far that has come. */
export function Mine({ view }: { readonly view: ProjectView }) {
  const { project, mine } = view
  const isOpen = project.state === 'funding'
  if (project.state !== 'planned' && !isOpen && !mine?.pledge) return null
  if (!residentsPay(project))
    return isOpen || project.state === 'planned' ? (
      <View className="card stack">
        <Text className="title">{PROJECT.mine}</Text>
        <Text className="text">{PROJECT.noShare}</Text>
      </View>
    ) : null
  if (!mine) return null
  const { label, shareFen, pledge } = mine
  const hasPledged = pledge !== null && givenFen(pledge) > 0
  return (
    <View className="card stack">
      <View className="row-between wrap fund-head">
        <Text className="title">{PROJECT.mine}</Text>
        <Text className="note">{label}</Text>
      </View>
      {hasPledged ? <Pledged pledge={pledge} /> : isOpen && <Text className="text">{PROJECT.mineNone}</Text>}
      {shareFen > 0 && (isOpen || project.state === 'planned') && (
        <View className="aside is-fine">
          <Text className="text">{PROJECT.shareSaid(yuanOf(shareFen))}</Text>
          <Text className="note">{PROJECT.shareNote}</Text>
        </View>
      )}
      {isOpen && <Text className="note">{PROJECT.notPayment}</Text>}
    </View>
  )
}
