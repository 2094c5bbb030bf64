import { type Action, type Me, reachOf, rolesOf } from '@domain/people'
import type { IconName } from '../components/Icon'
import type { POINTS_DESK } from '../copy/pointsDesk'
import { go } from './routes'

type Row = keyof typeof POINTS_DESK.rows
type Table = { readonly row: Row; readonly icon: IconName; readonly action: Action; readonly run: () => void }

const TABLES: readonly Table[] = [
  { row: 'organise', icon: 'people', action: 'points.organise', run: go.organise },
  { row: 'award', icon: 'plus', action: 'points.award', run: go.award },
  { row: 'deduct', icon: 'warn', action: 'points.deduct', run: go.deduct },
  { row: 'appeals', icon: 'question', action: 'points.appeal', run: go.appeals },
  { row: 'tariff', icon: 'settings', action: 'points.manage', run: () => go.tariffEdit() },
  { row: 'aid', icon: 'hand', action: 'points.manage', run: go.aid },
  { row: 'counter', icon: 'check', action: 'points.shop', run: go.counter },
  { row: 'shelf', icon: 'box', action: 'points.shop', run: () => go.shelf() },
  { row: 'flags', icon: 'doc', action: 'points.guard', run: go.flags },
]

/** The tables of the points' desk that one's roles open. */
export const tablesOf = (me: Me): readonly Table[] =>
  TABLES.filter(({ action }) => reachOf(rolesOf(me), action).length > 0)
