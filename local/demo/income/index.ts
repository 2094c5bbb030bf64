import { createHash } from 'node:crypto'
import {
  type AuditDemand,
  answerDueAt,
  defaultRules,
  type Question,
  type Signer,
  type Statement,
} from '@domain/income'
import { DAY_MS } from '@domain/kernel'
import type { Person } from '@domain/people'
import { householdsOf, type Place } from '@domain/place'
import type { PhotoFiles } from '../matters'
import { photoOf } from '../photos'
import { chance, seedOf, someName } from '../random'
import type { Bookkeeper } from './bookkeeper'
import { type Hands, livedBooks } from './compound'
import type { Papers } from './events'
import { PLANS } from './plans'

type World = {
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly photos: PhotoFiles
}

function papersOf(photos: PhotoFiles): Papers {
  const voucher = (name: 'receipt' | 'slip') => ({
    fileId: photos[name],
    digest: createHash('sha256').update(photoOf(name)).digest('hex'),
    kind: 'photo' as const,
  })
  return { receipt: voucher('receipt'), slip: voucher('slip') }
}

/** Those of the demo world who hold the posts; neighbours nobody can sign in as where the cast has none. */
function handsOf(compound: Place, people: readonly Person[]): Hands {
  const random = chance(seedOf(`${compound._id} hands`))
  const holder = (role: Signer['role'], kind: 'compound' | 'community' = 'compound'): Signer => {
    const person = people.find(one =>
      one.posts.some(post => post.role === role && post.path[kind] === compound.path[kind]),
    )
    return person
      ? { personId: person._id, name: person.name, role }
      : { personId: `p-${compound._id}-${role}`, name: someName(random), role }
  }
  const committee = people.some(one =>
    one.posts.some(post => post.role === 'ownersCommittee' && post.path.compound === compound._id),
  )
    ? holder('ownersCommittee')
    : holder('communityOfficer', 'community')
  return {
    clerk: holder('propertyManager'),
    secretary: holder('stationSecretary'),
    committee,
    supervisor: holder('supervisor'),
  }
}

const HOUR = 3_600_000

/** What residents asked about the last published months of 天润花园: one answered, one waiting, one not answered in time. */
function questionsOf(compound: Place, keeper: Bookkeeper, now: number): Question[] {
  const published = keeper.statements.filter(({ state }) => state === 'published')
  /** The number of the entry of a month that says so. */
  const numberOf = (month: string, words: string): number =>
    [...keeper.entries.values()].find(entry => entry.month === month && entry.row.words.includes(words))?.row
      .no ?? 0
  const last = published.at(-1)
  const earlier = published.at(-2)
  if (!last || !earlier) return []
  const rules = defaultRules(compound.path.district ?? '')
  const asked = (
    id: string,
    statement: Statement,
    no: number,
    words: string,
    from: string,
    personId: string,
    askedAt: number,
    answer: Question['answer'] = null,
  ): Question => ({
    _id: `q-${compound._id}-${id}`,
    compoundId: compound._id,
    path: compound.path,
    month: statement.month,
    no,
    words,
    from,
    personId,
    askedAt,
    dueAt: answerDueAt(askedAt, rules),
    answer,
  })
  const answeredAt = now - 8 * DAY_MS
  return [
    asked(
      '1',
      last,
      numberOf(last.month, '月13日止'),
      '这一周停车费怎么比上一周少了这么多？',
      '5号楼住户',
      'p-tenant',
      answeredAt - 20 * HOUR,
      {
        words: '那一周道闸检修两天，没有收费。检修记录贴在物业服务中心，可以来看。',
        by: '陈立新',
        role: '物业经理',
        at: answeredAt,
      },
    ),
    asked(
      '2',
      last,
      numberOf(last.month, '收费员工资'),
      '收费员工资是按几个人算的？有没有合同？',
      '2号楼住户',
      'p-supervisor-2',
      now - 20 * HOUR,
    ),
    asked(
      '3',
      earlier,
      0,
      '早餐摊2号这个月的租金为什么没有？',
      '9号楼住户',
      'p-supervisor-4',
      now - 12 * DAY_MS,
    ),
  ]
}

/** How many households of 天润花园 have asked for an audit so far. */
const DEMANDING = 37

function auditOf(compound: Place, places: readonly Place[], now: number): AuditDemand {
  const buildings = places.filter(place => place.kind === 'building' && place.path.compound === compound._id)
  const households = householdsOf(buildings).map(({ household }) => household)
  const sum = (some: typeof households) => some.reduce((total, { areaCentiM2 }) => total + areaCentiM2, 0)
  return {
    _id: compound._id,
    path: compound.path,
    households: households
      .filter((_, index) => index % 14 === 3)
      .slice(0, DEMANDING)
      .map(({ id, areaCentiM2 }, index) => ({
        householdId: id,
        areaCentiM2,
        at: now - (40 - index) * DAY_MS,
      })),
    reachedAt: null,
    roll: { households: households.length, areaCentiM2: sum(households) },
    revision: DEMANDING,
  }
}

/** Every compound's books of the demo world with all that hangs on them, kept by the rules up to `now`. */
export function demoIncome({ places, people, photos }: World, now: number) {
  const papers = papersOf(photos)
  const compounds = PLANS.map(plan => {
    const compound = places.find(place => place._id === plan.compoundId)
    if (!compound) throw new Error(`no compound ${plan.compoundId}`)
    return { compound, ...livedBooks(plan, compound, handsOf(compound, people), papers, now) }
  })
  const tianrun = compounds.find(({ compound }) => compound._id === 'tianrun')
  return {
    incomeBooks: compounds.map(({ keeper }) => keeper.books),
    incomeEntries: compounds.flatMap(({ keeper }) => [...keeper.entries.values()]),
    incomeAssets: compounds.flatMap(({ assets }) => assets),
    incomeDecisions: compounds.flatMap(({ keeper }) => [...keeper.decisions.values()]),
    incomeStatements: compounds.flatMap(({ keeper }) => keeper.statements),
    incomeQuestions: tianrun ? questionsOf(tianrun.compound, tianrun.keeper, now) : [],
    incomeAudits: tianrun ? [auditOf(tianrun.compound, places, now)] : [],
  }
}
