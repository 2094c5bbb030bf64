import { DAY_MS, MINUTE_MS } from '@domain/kernel'
import { acceptMatter, DEFAULT_SCOPE, type Doer, type Matter, raise } from '@domain/station'

const COMPOUNDS = 2_000
const PEOPLE_PER_COMPOUND = 500
const DUE_WITHIN_DAYS = 30

const pathOf = (n: number) => ({
  district: `d${n % 20}`,
  subdistrict: `s${n % 100}`,
  community: `c${n % 500}`,
  grid: `g${n % 1_000}`,
  compound: `h${n % COMPOUNDS}`,
})

const doerOf = (role: 'resident' | 'stationSecretary'): Doer => ({
  personId: `p-${role}`,
  name: '王秀英',
  roles: [{ role, path: pathOf(0), label: '天润花园' }],
  homes: [{ householdId: 'h0:1:1:101', path: pathOf(0) }],
  requestId: 'bench-request-0001',
})

function must<T>(decision: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

/** One matter as the rules make it: raised, then accepted by its compound. */
function lived(now: number): Matter {
  const raised = raise(
    {
      id: 'm',
      title: '3号楼东侧路灯不亮',
      words: '路灯坏了半个月，晚上老人出门看不见台阶，已经有人摔倒。',
      photos: [],
      voice: null,
      spot: '3号楼东侧',
      channel: 'online',
      urgency: 'ordinary',
      path: pathOf(0),
      compoundName: '天润花园',
      entryId: 'facilities',
      raiser: { personId: 'p', householdId: 'h0:1:1:101', name: '王秀英', enteredBy: null },
    },
    DEFAULT_SCOPE,
    doerOf('resident'),
    now - 2 * DAY_MS,
  )
  const input = { level: 'compound', urgency: 'ordinary', why: '' } as const
  return must(acceptMatter(must(raised), input, doerOf('stationSecretary'), now - DAY_MS))
}

/** Spreads numbers evenly, the same every time. */
const scattered = (n: number, below: number): number => Math.floor(((n * 0.618_033_988_75) % 1) * below)

/**
 * Open matters spread over 2,000 compounds and a million residents, as they are stored.
 * @param name makes their ids; each set needs its own
 * @param due have their deadlines just passed, or lie ahead within a month
 */
export function* openMatters(name: string, count: number, now: number, due: boolean) {
  const one = lived(now)
  for (let n = 0; n < count; n++) {
    const place = scattered(n, COMPOUNDS)
    const personId = `p${place}-${n % PEOPLE_PER_COMPOUND}`
    yield {
      ...one,
      _id: `${name}-${n}`,
      path: pathOf(place),
      raiser: { ...one.raiser, personId },
      raisedAt: one.raisedAt - scattered(n, 30 * DAY_MS),
      supportCount: scattered(n, 40),
      dueAt: due ? now - (1 + n) * MINUTE_MS : now + DAY_MS + scattered(n, DUE_WITHIN_DAYS * DAY_MS),
      untoldSince: null,
    }
  }
}
