import { type Overview, STANDINGS } from '@domain/income'
import { type Me, reachOf, rolesOf } from '@domain/people'
import { Text, View } from '@tarojs/components'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { ListRow } from '../../components/ListRow'
import { monthInWords } from '../../copy/due'
import { INCOME } from '../../copy/income'
import { call, type GivenBy } from '../../services/call'
import type { MyPlace } from '../../services/myPlace'
import { go } from '../../services/routes'
import { useQuery } from '../../services/useQuery'
import { AuditDemand } from './AuditDemand'
import { Charts } from './Charts'
import { Latest } from './Latest'
import { Months } from './Months'
import { Ways } from './Ways'

type Props = { readonly me: Me; readonly place: MyPlace }

/** The public income of the compound one looks at: the latest month, the year, and the ways to all the rest. */
export function Income({ me, place }: Props) {
  return place.kind === 'compound' ? <OfCompound me={me} place={place} /> : <OfMany me={me} place={place} />
}

/** Above the compounds there are no books, but those who oversee them see how far each is. */
function OfMany({ me, place }: Props) {
  const oversees = reachOf(rolesOf(me), 'income.books').some(({ id }) => id === place.id)
  return (
    <>
      {oversees && (
        <View className="card lines">
          <ListRow
            name={INCOME.standings}
            note={INCOME.standingsNote}
            icon="doc"
            onClick={() => go.standings(place.id)}
          />
        </View>
      )}
      <Text className="hint only-compound">{INCOME.onlyCompound}</Text>
    </>
  )
}

/** The months after the last published one that should be there by now: said before everything else. */
function Missing({ months, latest }: Pick<Overview, 'months' | 'latest'>) {
  const missing = months.filter(({ month, hash }) => hash === null && month > (latest?.month ?? ''))
  if (missing.length === 0) return null
  return (
    <View className="card missing">
      {missing.map(({ month, standing }) => (
        <View className={standing === 'overdue' ? 'aside is-alert' : 'aside'} key={month}>
          <Text className="text">{INCOME.notPublished(monthInWords(month), STANDINGS[standing])}</Text>
        </View>
      ))}
    </View>
  )
}

function OfCompound({ me, place }: Props) {
  const overview = useQuery<GivenBy<'income', 'overview'>>(`overview ${place.id}`, () =>
    call('income', 'overview', { compoundId: place.id }),
  )
  if (overview.value === null && overview.failure?.code === 'income.noBooks')
    return <Empty drawing="board" title={INCOME.noBooks} note={INCOME.noBooksNote} />
  return (
    <Faces of={overview}>
      {shown => (
        <>
          <Missing {...shown} />
          {shown.latest ? (
            <Latest compoundId={place.id} latest={shown.latest} />
          ) : (
            <Empty drawing="board" title={INCOME.nothing} note={INCOME.nothingNote} />
          )}
          <Charts compoundId={place.id} overview={shown} />
          <Months compoundId={place.id} months={shown.months} />
          <Ways compoundId={place.id} openQuestions={shown.openQuestions} />
          <AuditDemand me={me} compoundId={place.id} audit={shown.audit} done={overview.refresh} />
        </>
      )}
    </Faces>
  )
}
