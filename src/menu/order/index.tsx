import { yuanOf } from '@domain/kernel'
import {
  costFenOf,
  DECISIONS,
  isEstimated,
  type MenuItem,
  type RoundView,
  shareFenOf,
  tickableOf,
} from '@domain/menu'
import { momentInWords } from '@domain/station'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Badge } from '../../components/Badge'
import { Empty } from '../../components/Empty'
import { Faces } from '../../components/Faces'
import { HomeSwitch } from '../../components/HomeSwitch'
import { ItemTicks } from '../../components/ItemTicks'
import { Page } from '../../components/Page'
import { bigYuan, MENU, ORDER } from '../../copy/menu'
import { homeIn } from '../../services/round'
import { go } from '../../services/routes'
import { Basics } from './Basics'
import { Done } from './Done'
import { useOrder } from './useOrder'
import './index.scss'

function Head({ view: { round, mine, standing }, isChanged }: { view: RoundView; isChanged: boolean }) {
  if (!mine) return null
  const { ticks, source, byName, at, paperState } = mine
  const last =
    ticks === null || (source === 'online' && at === null)
      ? ORDER.notYet
      : source === 'paper'
        ? ORDER.byPaper(ticks.length)
        : ORDER.last(byName ?? '', momentInWords(at ?? 0), ticks.length)
  return (
    <View className="card stack">
      <View className="row-between wrap">
        <Text className="title">{mine.label}</Text>
        {isChanged && <Badge tone="warn">{ORDER.kept}</Badge>}
      </View>
      <Text className="text">{last}</Text>
      {(paperState === 'once' || paperState === 'differs') && (
        <Text className="note">{ORDER.paperWaits}</Text>
      )}
      <Text className="note">
        {standing === 'open' ? `${ORDER.until(momentInWords(round.closesAt))} · ${ORDER.whole}` : ORDER.over}
      </Text>
    </View>
  )
}

function Sum({ count, shareFen }: { readonly count: number; readonly shareFen: number }) {
  return (
    <View className="order-sum">
      <View className="row-between">
        <Text className="text">{ORDER.sum(count)}</Text>
        <Text className="title order-sum-yuan">
          {shareFen > 0 ? ORDER.sumShare(yuanOf(shareFen)) : ORDER.shareNone}
        </Text>
      </View>
      <Text className="hint">{ORDER.sumNote}</Text>
    </View>
  )
}

/** What stands under an item: its cost, what it needs or excludes, and what the law asks for it. */
function notesOf(item: MenuItem, items: readonly MenuItem[]): string[] {
  const names = (keys: readonly string[]) =>
    keys.map(key => items.find(one => one.key === key)?.name ?? key).join('、')
  return [
    ORDER.cost(bigYuan(costFenOf(item))),
    ...(item.needs.length > 0 ? [MENU.needs(names(item.needs))] : []),
    ...(item.excludes.length > 0 ? [MENU.excludes(names(item.excludes))] : []),
    ...(item.decision === 'none' ? [] : [DECISIONS[item.decision]]),
  ]
}

/** A household ticks what it wants done, sees its share, and may change it until the end. */
export default function Order() {
  const { query, edit, tap, submit, isBusy, isDone, again, roundId } = useOrder()
  const view = query.value
  const items = view?.round.items ?? []
  const shareOf = (item: MenuItem) =>
    view?.mine ? shareFenOf(item, view.mine.areaCentiM2, view.round.roll.areaCentiM2) : 0
  const ticked = tickableOf(items).filter(({ key }) => edit?.ticks.includes(key))
  const shareFen = ticked.reduce((sum, item) => sum + shareOf(item), 0)
  const isOpen = view?.standing === 'open' && view.mine !== null
  const foot = isDone ? (
    <ActionBar
      first={{ name: ORDER.seeRound, run: () => go.round(roundId) }}
      second={{ name: ORDER.again, run: again }}
    />
  ) : isOpen && edit ? (
    <>
      <Sum count={ticked.length} shareFen={shareFen} />
      <ActionBar first={{ name: isBusy ? ORDER.sending : ORDER.send, run: () => void submit(), isBusy }} />
    </>
  ) : null
  return (
    <Page title={ORDER.title} foot={foot}>
      <HomeSwitch of={view ? homeIn(view) : undefined} isOff={isBusy} />
      <Faces of={query}>
        {shown =>
          shown.mine === null ? (
            <Empty drawing="door" title={ORDER.noHome} note={ORDER.noHomeNote} />
          ) : isDone ? (
            <Done view={shown} ticked={ticked} shareFen={shareFen} />
          ) : (
            <>
              <Head view={shown} isChanged={edit?.isChanged ?? false} />
              <Basics items={items.filter(item => item.class === 'basic')} />
              {items.some(isEstimated) && <Text className="note order-estimated">{ORDER.estimated}</Text>}
              <ItemTicks
                items={isOpen ? tickableOf(items) : ticked}
                chosen={edit?.ticks ?? []}
                onTap={item => void (isOpen && tap(item))}
                notesOf={item => notesOf(item, items)}
                pictureOf={({ photos: [first = ''] }) => shown.files[first]}
                priceOf={item => {
                  const fen = shareOf(item)
                  return fen > 0 ? ORDER.share(yuanOf(fen)) : ORDER.shareNone
                }}
              />
              <View className="order-end" />
            </>
          )
        }
      </Faces>
    </Page>
  )
}
