import {
  acceptMatter,
  askSecondLook,
  assign,
  closeOut,
  decideSecondLook,
  decline,
  deliberate,
  entryOf,
  escalate,
  inviteExpert,
  pause,
  rate,
  rateOnBehalf,
  reopen,
  report,
  resolve,
  resume,
  review,
  sendDown,
  stationContract,
  withdraw,
} from '@domain/station'
import { matterCommand } from './matterCommand'

const station = stationContract

/** Every command that is one step of one matter: the rule decides, all else is the same. */
export const steps = {
  withdraw: matterCommand(station.withdraw, withdraw),
  askSecondLook: matterCommand(station.askSecondLook, askSecondLook),
  rate: matterCommand(station.rate, rate),
  rateOnBehalf: matterCommand(station.rateOnBehalf, rateOnBehalf),
  reopen: matterCommand(station.reopen, reopen),
  accept: matterCommand(station.accept, acceptMatter),
  decline: matterCommand(station.decline, async (matter, { entryId, why }, doer, now, store) => {
    const entry = entryOf(await store.scopes.current(matter.path.district ?? ''), entryId)
    return entry.ok ? decline(matter, { entry: entry.value, why }, doer, now) : entry
  }),
  deliberate: matterCommand(station.deliberate, deliberate),
  assign: matterCommand(station.assign, assign),
  report: matterCommand(station.report, report),
  resolve: matterCommand(station.resolve, resolve),
  escalate: matterCommand(station.escalate, escalate),
  sendDown: matterCommand(station.sendDown, sendDown),
  pause: matterCommand(station.pause, pause),
  resume: matterCommand(station.resume, resume),
  inviteExpert: matterCommand(station.inviteExpert, inviteExpert),
  closeOut: matterCommand(station.closeOut, closeOut),
  decideSecondLook: matterCommand(station.decideSecondLook, decideSecondLook),
  review: matterCommand(station.review, review),
}
