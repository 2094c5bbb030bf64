import { checkIn, checkOut } from './coming'
import { confirmTurns, rateTurn, refuseTurn } from './confirming'
import { householdPeople, leave, signUp, signUpFor } from './joining'
import { mySignUps, offers, organised } from './lists'
import { cancelActivity, publish, publishing } from './publishing'
import { placeCodes, roster } from './roster'
import { certificate, myService } from './service'
import { activity } from './view'

export const ofActivities = {
  offers,
  activity,
  mySignUps,
  signUp,
  leave,
  householdPeople,
  signUpFor,
  checkIn,
  checkOut,
  publishing,
  publish,
  cancelActivity,
  organised,
  placeCodes,
  roster,
  confirmTurns,
  refuseTurn,
  rateTurn,
  myService,
  certificate,
}
