import {
  drawnRoll,
  HONOURS,
  headScore,
  placed,
  placedOnPage,
  ROLL_PLACES,
  type RollFacts,
  type Standing,
  shownHome,
  shownPerson,
  starsOf,
  starsSaid,
} from '@domain/points'
import fc from 'fast-check'

const standing = (ownerId: string, score: number, minutes = 0, shown: string | null = ownerId): Standing => ({
  ownerId,
  shown,
  score,
  minutes,
})
const FACTS: RollFacts = {
  compoundId: 'c',
  path: { compound: 'c' },
  month: '2026-10',
  drawnAt: 0,
  sums: { issued: 0, held: 0, spent: 0, expired: 0 },
  homes: [],
  people: [],
  year: [],
  barred: [],
  hours: [],
  heads: [],
}

describe('The stars of a household', () => {
  it.each(HONOURS.star.levels.map((level, i) => [level, i + 1] as const))(
    'are one more at %d points and not one below',
    (level, stars) => {
      expect(starsOf(level, false).stars).toBe(stars)
      expect(starsOf(level - 1, false).stars).toBe(stars - 1)
    },
  )

  it('are said with the household’s own figures and what is missing', () => {
    expect(starsSaid(starsOf(245, false))).toBe('您家 245 分，够评二星；300 分可评三星，还差 55 分。')
    expect(starsSaid(starsOf(900, false))).toBe('您家 900 分，够评五星；已经是最高的五星。')
  })

  it('are none while a deduction is near, and it says so', () => {
    expect(starsOf(320, true)).toMatchObject({ stars: 0, reached: 3, next: { missing: 180 } })
    expect(starsSaid(starsOf(320, true))).toContain('近 6 个月里有公约扣分，这次不评')
    const roll = drawnRoll({ ...FACTS, year: [standing('a', 320), standing('b', 70)], barred: ['a'] })
    expect(roll.stars.map(({ ownerId, stars }) => [ownerId, stars])).toEqual([['b', 1]])
    expect(roll.starCounts).toEqual([1, 0, 0, 0, 0])
  })
})

describe('Places', () => {
  it('are shared by those with the same, and the next is as far down', () => {
    const places = placed([5, 9, 9, 3, 5, 5], figure => figure)
    expect(placed([{ n: 9 }, { n: 9 }, { n: 5 }, { n: 3 }], ({ n }) => n).map(({ rank }) => rank)).toEqual([
      1, 1, 3, 4,
    ])
    expect(places).toHaveLength(6)
  })

  it('are the same read page by page as all at once', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 7 }), (drawn, size) => {
        const rows = [...drawn].sort((a, b) => b - a).map(score => ({ score }))
        const paged = rows.flatMap((_, from) => {
          if (from % size !== 0) return []
          const page = rows.slice(from, from + size)
          const above = rows.filter(({ score }) => score > (page[0]?.score ?? 0)).length
          return placedOnPage(page, from, above)
        })
        expect(paged).toEqual(placed(rows, ({ score }) => score))
      }),
    )
  })
})

describe('A month’s roll', () => {
  it('names the first fifty, and all who share the fiftieth place', () => {
    const homes = Array.from({ length: 60 }, (_, i) => standing(`h${i}`, i < 48 ? 100 - i : 20))
    const roll = drawnRoll({ ...FACTS, homes })
    expect(roll.homes).toHaveLength(60)
    expect(roll.homes.at(-1)?.rank).toBe(49)
    const apart = drawnRoll({ ...FACTS, homes: homes.map((home, i) => ({ ...home, score: 100 - i })) })
    expect(apart.homes).toHaveLength(ROLL_PLACES)
  })

  it('never names who does not want to be named, nor leaves a gap in their place', () => {
    const some = fc.array(fc.record({ score: fc.nat(100), minutes: fc.nat(3000), hides: fc.boolean() }))
    fc.assert(
      fc.property(some, people => {
        const rows = people.map(({ score, minutes, hides }, i) =>
          standing(`p${i}`, score, minutes, hides ? null : `名${i}`),
        )
        const heads = rows.map(row => ({ ...row, building: '1号楼', households: 10, any: 9, steady: 5 }))
        const roll = drawnRoll({ ...FACTS, homes: rows, people: rows, year: rows, hours: rows, heads })
        const named = JSON.stringify([roll.homes, roll.people, roll.stars, roll.volunteers, roll.heads])
        for (const { ownerId, shown } of rows)
          if (shown === null) expect(named.includes(`"${ownerId}"`)).toBe(false)
        for (const list of [roll.homes, roll.people, roll.volunteers])
          if (list.length > 0) expect(list[0]?.rank).toBe(1)
      }),
    )
  })

  it('honours volunteers from twenty hours on, the first ten, with whoever shares the tenth place', () => {
    const hours = Array.from({ length: 12 }, (_, i) => standing(`v${i}`, 0, i < 9 ? 3000 - i : 1300))
    expect(drawnRoll({ ...FACTS, hours }).volunteers).toHaveLength(12)
    const fewer = [standing('a', 0, 1200), standing('b', 0, 1199)]
    expect(drawnRoll({ ...FACTS, hours: fewer }).volunteers.map(({ ownerId }) => ownerId)).toEqual(['a'])
  })

  it('honours building heads by how many of the building take part, and how steadily', () => {
    expect(headScore({ building: '', households: 40, any: 20, steady: 10 })).toBe(40)
    expect(headScore({ building: '', households: 0, any: 0, steady: 0 })).toBe(0)
    const head = (ownerId: string, any: number) => ({
      ownerId,
      shown: ownerId,
      building: '1号楼',
      households: 30,
      any,
      steady: 0,
    })
    const roll = drawnRoll({ ...FACTS, heads: [head('a', 10), head('b', 9), head('c', 20)] })
    expect(roll.heads.map(({ ownerId, score }) => [ownerId, score])).toEqual([
      ['c', 40],
      ['a', 20],
    ])
  })
})

describe('A name in a list', () => {
  const holder = { name: '王秀英', place: '3号楼 2单元' }
  it('is the family name and the building, or the stairwell, or not there, as its bearer chose', () => {
    expect(shownPerson(holder, 'masked')).toBe('3号楼 王**')
    expect(shownPerson(holder, 'unit')).toBe('3号楼 2单元')
    expect(shownPerson(holder, 'hidden')).toBeNull()
  })
  it('of a household never says its door', () => {
    expect(shownHome('3号楼 2单元', false)).toBe('3号楼 2单元 一户')
    expect(shownHome('3号楼 2单元', true)).toBeNull()
  })
})
