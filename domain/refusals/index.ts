import { INCOME_REFUSALS } from '../income'
import { type Refusal, sentenceFrom } from '../kernel'
import { MENU_REFUSALS } from '../menu'
import { PEOPLE_REFUSALS } from '../people'
import { PLACE_REFUSALS } from '../place'
import { POINT_REFUSALS } from '../points'
import { STATION_REFUSALS } from '../station'
import { VOTE_REFUSALS } from '../vote'
import { WISH_REFUSALS } from '../wish'
import { WORKS_REFUSALS } from '../works'
import { DOOR_REFUSALS } from './door'
import { SHEET_REFUSALS } from './sheet'

/** Every refusal there is, with the sentence a person reads. */
export const REFUSALS = {
  ...DOOR_REFUSALS,
  ...SHEET_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...PLACE_REFUSALS,
  ...STATION_REFUSALS,
  ...INCOME_REFUSALS,
  ...POINT_REFUSALS,
  ...MENU_REFUSALS,
  ...WISH_REFUSALS,
  ...VOTE_REFUSALS,
  ...WORKS_REFUSALS,
} as const
export type RefusalCode = keyof typeof REFUSALS

/** The Chinese sentence of a refusal, its blanks filled. */
export const sentenceOf = (refusal: Refusal<RefusalCode>): string => sentenceFrom(REFUSALS, refusal)
