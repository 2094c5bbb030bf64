import type { ShelfLine } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '../../components/ActionBar'
import { Badge } from '../../components/Badge'
import { Faces } from '../../components/Faces'
import { MoreRows } from '../../components/MoreRows'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { SHELF } from '../../copy/shop'
import { TOOLS } from '../../copy/tools'
import { call } from '../../services/call'
import { go } from '../../services/routes'
import { useList } from '../../services/useList'
import { useWorkCompound } from '../../services/workCompound'
import './index.scss'

type Shown = ShelfLine & { readonly url: string | undefined }

/** A good with its numbers: what is left, what waits, what was handed over this month. */
function Line({ good, open }: { readonly good: Shown; readonly open: () => void }) {
  const { name, price, left, reserved, handedThisMonth, gone, url, isOn, kind } = good
  const numbers = [
    [kind === 'good' ? SHELF.left : SHELF.places, left],
    [SHELF.reserved, reserved],
    [SHELF.handed, handedThisMonth],
    ...(gone > 0 ? [[SHELF.gone, gone] as const] : []),
  ] as const
  return (
    <Tap className="card shelf-line" onClick={open}>
      <View className="row">
        {url ? <Picture className="shelf-picture" src={url} /> : null}
        <View className="grow">
          <Text className="text shelf-name">{name}</Text>
          <Text className="note">{SHELF.price(price)}</Text>
        </View>
        {!isOn && <Badge>{SHELF.off}</Badge>}
      </View>
      <View className="shelf-numbers">
        {numbers.map(([label, value], i) => (
          <View className="shelf-number" key={label}>
            <Text className={i === 0 && value === 0 && isOn ? 'title shelf-none' : 'title'}>
              {String(value)}
            </Text>
            <Text className="hint">{label}</Text>
          </View>
        ))}
      </View>
    </Tap>
  )
}

/** Everything the shop has, and the way to change it. */
export default function Shelf() {
  const of = useWorkCompound('points.shop')
  const compoundId = of.compoundId ?? ''
  const list = useList<Shown>(of.compoundId && `shelf ${compoundId}`, async skip => {
    const answer = await call('points', 'shelf', { compoundId, skip })
    if (!answer.ok) return answer
    const { goods, files, more } = answer.value
    return { ok: true, value: { rows: goods.map(good => ({ ...good, url: files[good.photo ?? ''] })), more } }
  })
  const add = { name: SHELF.add, run: () => go.goodEdit(compoundId) }
  return (
    <Page title={TOOLS.shelf} isTheirs={of.isTheirs} foot={of.compoundId ? <ActionBar first={add} /> : null}>
      <OneCompound of={of} />
      {of.compoundId && (
        <>
          <Faces
            of={list}
            isEmpty={goods => goods.length === 0}
            empty={{ drawing: 'door', title: SHELF.none, note: SHELF.noneNote }}
          >
            {goods =>
              goods.map(good => (
                <Line key={good.id} good={good} open={() => go.goodEdit(compoundId, good.id)} />
              ))
            }
          </Faces>
          <MoreRows list={list} />
        </>
      )}
    </Page>
  )
}
