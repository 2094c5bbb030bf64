import { can, maskName } from '../people'
import type { WishLine, WishView } from './contract'
import { asInCharge, asInPool, isClaimer, isMaker, isWisher, type WishDoer } from './doer'
import { isEnded } from './lifecycle'
import { permittedOn } from './permitted'
import type { Wish, WishActor } from './wish'

/** A wish as lists need it. */
export type ListedWish = Omit<Wish, 'history'>

/** How much of a wish somebody may see. Who took it on needs door and telephone until it is done, and no longer. */
function sightOf(wish: ListedWish, viewer: WishDoer) {
  const isTheirs = isMaker(wish, viewer) || isWisher(wish, viewer)
  const helps = isClaimer(wish, viewer)
  const seesDoor = isTheirs || asInCharge(viewer, wish.path) !== null || (helps && !isEnded(wish.state))
  return { isTheirs, helps, seesDoor, seesContact: isTheirs || (helps && !isEnded(wish.state)) }
}

/** May somebody read the wish: one of those it concerns, or one of the pool it is in? */
export function mayRead(wish: ListedWish, viewer: WishDoer): boolean {
  const { isTheirs, helps, seesDoor } = sightOf(wish, viewer)
  if (isTheirs || helps || seesDoor) return true
  const isPublic = wish.state !== 'withdrawn'
  return isPublic && (asInPool(viewer, 'wish.read', wish) !== null || isDistrict(wish, viewer))
}
/** The district's administrator looks into every pool of the district. */
const isDistrict = (wish: ListedWish, { roles }: WishDoer): boolean =>
  roles.some(held => held.role === 'districtAdmin' && can([held], 'wish.read', wish.path))

/** The building alone, of a door: «3号楼». */
const buildingOf = (place: string): string => place.split(' ')[0] ?? ''

/** A neighbour is named by family name; who acts in a post is named in full. */
const nameFor = ({ name, role, personId }: WishActor, full: boolean): string =>
  full || personId === null || (role !== null && role !== 'resident') ? name : maskName(name)

/** A wish as a line of a list. */
export function wishLineOf(wish: ListedWish, viewer: WishDoer, files: Record<string, string>): WishLine {
  const { isTheirs, helps, seesDoor } = sightOf(wish, viewer)
  const { _id, title, kind, state, level, compoundName, madeAt, risesAt, remindedAt, claimer } = wish
  return {
    _id,
    title,
    kind,
    state,
    level,
    compoundName,
    madeAt,
    risesAt,
    isReminded: remindedAt !== null,
    promisedOn: claimer?.promisedOn ?? null,
    points: wish.thanks?.points ?? null,
    isMine: isTheirs,
    isClaimedByMe: helps,
    who: seesDoor ? wish.for.name : maskName(wish.for.name),
    place: seesDoor ? wish.for.place : buildingOf(wish.for.place),
    cover: (wish.photo && files[wish.photo]) ?? null,
  }
}

/**
 * A wish as one viewer may see it: what they may do, and names, door, telephone and photos only where they must be.
 * @param files addresses of its photos by file id
 */
export function wishViewOf(wish: Wish, viewer: WishDoer, files: Record<string, string>): WishView {
  const { isTheirs, helps, seesDoor, seesContact } = sightOf(wish, viewer)
  const isInside = isTheirs || helps || asInCharge(viewer, wish.path) !== null
  const { claimer, delivery, thanks, history, words, dueAt, by } = wish
  const shown = (ids: readonly string[]) => (isInside ? ids.flatMap(id => files[id] ?? []) : [])
  return {
    ...wishLineOf(wish, viewer, files),
    words,
    dueAt,
    door: seesDoor ? wish.for.place : null,
    contact: seesContact ? wish.contact : null,
    madeBy: by.personId === wish.for.personId ? null : { name: nameFor(by, isInside), role: by.role },
    claimer: claimer && {
      name: nameFor(claimer, isInside),
      role: claimer.role,
      at: claimer.at,
      promisedOn: claimer.promisedOn,
    },
    delivery: delivery && {
      words: isInside ? delivery.words : '',
      at: delivery.at,
      photos: shown(delivery.photos),
    },
    thanks: thanks && {
      words: thanks.words,
      at: thanks.at,
      name: nameFor(thanks.by, isInside),
      onBehalf: thanks.onBehalf,
      points: thanks.points,
      note: thanks.note,
    },
    history: history.map(({ seq, event, at, by: actor, to, why, photos }) => ({
      seq,
      event,
      at,
      who: nameFor(actor, isInside),
      role: actor.role,
      level: to.level,
      why: isInside || actor.personId === null || event === 'thank' ? why : '',
      photos: shown(photos),
    })),
    can: permittedOn(wish, viewer),
  }
}
