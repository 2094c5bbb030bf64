import { type Action, type Me, reachOf, rolesOf } from '@domain/people'
import { PLACE_KINDS, type PlaceKind } from '@domain/place'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'

/** A place one belongs to or answers for, to look at. */
export type MyPlace = { readonly id: string; readonly kind: PlaceKind; readonly name: string }

const KEY = 'haoyi.place'
const LOOKED_AT: readonly PlaceKind[] = ['compound', 'grid', 'community', 'subdistrict', 'district']

/** The places whose matters one may look at: the compounds of one's homes, then those of one's posts, nearest first. */
export function placesOf(me: Me): MyPlace[] {
  const ofHomes = me.homes.flatMap(home =>
    home.path.compound
      ? [{ id: home.path.compound, kind: 'compound' as const, name: home.label.split(' ')[0] ?? '' }]
      : [],
  )
  const ofPosts = me.posts.flatMap(post => {
    const kind = [...PLACE_KINDS].reverse().find(one => LOOKED_AT.includes(one) && post.path[one])
    const id = kind && post.path[kind]
    return kind && id ? [{ id, kind, name: post.label.split(' ')[0] ?? post.label }] : []
  })
  const all = [...ofHomes, ...ofPosts]
  return all.filter((one, i) => all.findIndex(other => other.id === one.id) === i)
}

/** The place one looks at, remembered; the first of one's places unless chosen. */
export function useMyPlace(me: Me | null): {
  place: MyPlace | null
  places: readonly MyPlace[]
  choose: (id: string) => void
} {
  const [chosen, setChosen] = useState<string>(() => Taro.getStorageSync(KEY) || '')
  const places = me ? placesOf(me) : []
  const choose = useCallback((id: string) => {
    Taro.setStorageSync(KEY, id)
    setChosen(id)
  }, [])
  return { place: places.find(one => one.id === chosen) ?? places[0] ?? null, places, choose }
}

/** The places that one's roles reach with an action, where a choice of house may start; the widest first. */
export function spotsFor(me: Me, action: Action): MyPlace[] {
  const spots = reachOf(rolesOf(me), action).map(({ kind, id }) => {
    const held = [...me.posts, ...me.homes].find(one => one.path[kind] === id)
    const building = kind === 'unit' || kind === 'household' ? held?.path.building : undefined
    return {
      id: building ?? id,
      kind: building ? ('building' as const) : kind,
      name: held?.label.split(' ')[0] ?? '',
    }
  })
  return [...spots].sort((a, b) => PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind))
}
