import type { GoodKind, GoodView } from '@domain/points'
import { useState } from 'react'
import { call, type GivenBy } from '../../services/call'
import { useList } from '../../services/useList'

export type Purses = GivenBy<'points', 'goods'>['purses']
export type Shown = GoodView & { readonly url: string | undefined }

/** What a shop has of a kind, page by page, and what the caller can pay with. */
export function useShop(compoundId: string | null, kind: GoodKind) {
  const [purses, setPurses] = useState<Purses>(null)
  const list = useList<Shown>(compoundId && `shop ${compoundId} ${kind}`, async skip => {
    const answer = await call('points', 'goods', { compoundId: compoundId ?? '', kind, skip })
    if (!answer.ok) return answer
    const { goods, files, more } = answer.value
    setPurses(answer.value.purses)
    return {
      ok: true,
      value: { rows: goods.map(good => ({ ...good, url: files[good.photo ?? ''] })), more },
    }
  })
  return { list, purses }
}
