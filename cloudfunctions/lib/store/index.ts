import { activityStore } from './activities'
import { auditStore } from './audit'
import { Database } from './database'
import { deductionStore } from './deductions'
import { flagStore } from './flags'
import { honourStore } from './honours'
import { incomeStore } from './income'
import { joiningStore } from './joining'
import { matterStore } from './matters'
import { menuStore } from './menus'
import { peopleStore } from './people'
import { placeStore } from './places'
import { pointStore } from './points'
import { roundStore } from './rounds'
import { scopeStore } from './scopes'
import { shopStore } from './shop'
import { voteStore } from './votes'
import { wishStore } from './wishes'
import { worksStore } from './works'

export type { AuditedAct } from './audit'
export type { Transaction } from './database'
export { WriteConflict } from './errors'
export type { Part } from './menus'

/** All collections behind their repositories, sharing one meter: opened anew for every call. */
export function openStore() {
  const db = new Database({ trips: 0, transactionTrips: 0 })
  return {
    meter: db.meter,
    people: peopleStore(db),
    places: placeStore(db),
    joining: joiningStore(db),
    scopes: scopeStore(db),
    matters: matterStore(db),
    income: incomeStore(db),
    points: pointStore(db),
    menus: menuStore(db),
    activities: activityStore(db),
    deductions: deductionStore(db),
    wishes: wishStore(db),
    shop: shopStore(db),
    honours: honourStore(db),
    flags: flagStore(db),
    rounds: roundStore(db),
    votes: voteStore(db),
    works: worksStore(db),
    audit: auditStore(db),
    transact: db.transact.bind(db),
  }
}
export type Store = ReturnType<typeof openStore>
