import { faultInWords, type Instance, type PabulibFile, planOf, readPabulib, toPabulib } from '@domain/plan'
import fc from 'fast-check'
import { anyInstance } from './instances'

/** Written by hand: a byte order mark, line ends of two kinds, empty lines, columns in any order and some that nobody needs. */
const BY_HAND = `\uFEFFMETA
key; value
description;"东三里 2026 年改造菜单; 第二版"
budget;1000
\r
num_projects; 3
num_votes;4
vote_type;approval\r
PROJECTS
name;category;cost;project_id
"楼道照明; 含""声控""开关";基础类;300;1
"""暖心""长椅";提升类;450.00;2
"外墙
保温";完善类;600;K-3

VOTES;;;
age;vote;voter_id
71;"1, 2";甲
;2,K-3;乙
34;;丙
5;1;丁;;
`

function read(text: string): PabulibFile {
  const reading = readPabulib(text)
  if (!reading.ok) throw new Error(reading.faults.map(faultInWords).join('\n'))
  return reading
}

describe('a Pabulib file written by hand', () => {
  const { instance, unit, meta } = read(BY_HAND)

  it('is read with its quoted semicolons, doubled quotes and line ends', () => {
    expect(instance.projects).toEqual([
      { id: '1', name: '楼道照明; 含"声控"开关', cost: 300 },
      { id: '2', name: '"暖心"长椅', cost: 450 },
      { id: 'K-3', name: '外墙\n保温', cost: 600 },
    ])
    expect(meta.description).toBe('东三里 2026 年改造菜单; 第二版')
  })

  it('is read with every ballot, the empty one too', () => {
    expect(instance.ballots.map(({ ticks }) => ticks)).toEqual([['1', '2'], ['2', 'K-3'], [], ['1']])
    expect([instance.budget, unit]).toEqual([1000, 1])
  })

  it('gives a plan', () => {
    const { winners, cost } = planOf(instance, { rule: 'mes' })
    expect([winners.map(({ id }) => id), cost]).toEqual([['1', '2'], 750])
  })
})

describe('amounts with decimals', () => {
  const decimal = read(BY_HAND.replace('budget;1000', 'budget;900.5').replace('300', '300.25'))

  it('are exact: everything is counted in the smallest unit, and Add1 still goes up by one of the currency', () => {
    expect(decimal.unit).toBe(100)
    expect([decimal.instance.budget, ...decimal.instance.projects.map(({ cost }) => cost)]).toEqual([
      90050, 30025, 45000, 60000,
    ])
    expect(toPabulib(decimal)).toContain('budget;900.5\n')
    expect(toPabulib(decimal)).toContain('\n1;300.25;')
  })
})

const GOOD = [
  'META',
  'key;value',
  'budget;100',
  'vote_type;approval',
  'num_projects;2',
  'num_votes;2',
  'PROJECTS',
  'project_id;cost',
  '1;60',
  '2;50',
  'VOTES',
  'voter_id;vote',
  'a;1,2',
  'b;2',
]
/** The good file with other lines from `from` on, counted from 1. */
const changed = (from: number, count: number, ...lines: string[]) =>
  GOOD.toSpliced(from - 1, count, ...lines).join('\n')

describe('a file that is wrong', () => {
  it('would be read if it were right', () => {
    expect(read(changed(1, 0)).instance.ballots).toHaveLength(2)
    expect(read([...GOOD.slice(0, 6), ...GOOD.slice(10), ...GOOD.slice(6, 10)].join('\n'))).toEqual(
      read(changed(1, 0)),
    )
  })

  it.each<[string, string, string]>([
    ['is empty', '', '第 1 行：到文件末尾也没有 META 部分。'],
    ['has no votes', changed(11, 4), '第 10 行：到文件末尾也没有 VOTES 部分。'],
    ['has no projects', changed(7, 4), '第 10 行：到文件末尾也没有 PROJECTS 部分。'],
    [
      'begins with something else',
      changed(1, 0, '小区改造'),
      '第 1 行：这一行不在 META、PROJECTS、VOTES 任何一个部分里。',
    ],
    [
      'has a section twice',
      changed(15, 0, 'VOTES', 'voter_id;vote', 'c;1'),
      '第 15 行：VOTES 部分出现了两次。',
    ],
    ['has a section without header', changed(12, 3), '第 11 行：VOTES 部分没有表头。'],
    ['has META without key;value', changed(2, 1), '第 2 行：META 部分的表头缺少“key”这一栏。'],
    [
      'lacks the column of costs',
      changed(8, 1, 'project_id;price'),
      '第 8 行：PROJECTS 部分的表头缺少“cost”这一栏。',
    ],
    [
      'has the column of votes twice',
      changed(12, 1, 'voter_id;vote;vote'),
      '第 12 行：VOTES 部分的表头有两个“vote”。',
    ],
    ['has a cell too few', changed(13, 1, 'a'), '第 13 行：这一行有 1 栏，表头是 2 栏。'],
    ['has a cell too many', changed(9, 1, '1;60;7'), '第 9 行：这一行有 3 栏，表头是 2 栏。'],
    ['opens quotes and never closes them', changed(9, 1, '"1;60'), '第 9 行：引号没有配对：'],
    ['goes on after quotes', changed(9, 1, '"1"x;60'), '第 9 行：引号没有配对：'],
    ['has no budget', changed(3, 1), '第 2 行：META 部分缺少“budget”。'],
    ['has the budget twice', changed(4, 0, 'budget;90'), '第 4 行：META 部分的“budget”和第 3 行重复。'],
    ['has a budget in words', changed(3, 1, 'budget;一百'), '第 3 行：预算“一百”不是金额'],
    ['has a budget with a comma', changed(3, 1, 'budget;1,000'), '第 3 行：预算“1,000”不是金额'],
    ['has a negative budget', changed(3, 1, 'budget;-5'), '第 3 行：预算“-5”不是金额'],
    [
      'has a budget with seven decimals',
      changed(3, 1, 'budget;1.0000001'),
      '第 3 行：预算“1.0000001”不是金额',
    ],
    ['does not say what the votes are', changed(4, 1), '第 2 行：META 部分缺少“vote_type”。'],
    [
      'has ranked votes',
      changed(4, 1, 'vote_type;ordinal'),
      '第 4 行：vote_type 是“ordinal”，这里只能算勾选票',
    ],
    [
      'counts its projects wrongly',
      changed(5, 1, 'num_projects;3'),
      '第 5 行：num_projects 写的是“3”，文件里实际有 2 个。',
    ],
    [
      'counts its votes wrongly',
      changed(6, 1, 'num_votes;two'),
      '第 6 行：num_votes 写的是“two”，文件里实际有 2 个。',
    ],
    ['has a project without id', changed(9, 1, ';60'), '第 9 行：项目没有编号。'],
    ['has a project twice', changed(10, 1, '1;50'), '第 10 行：项目“1”和第 9 行重复。'],
    ['has a comma in an id', changed(10, 1, '2,3;50'), '第 10 行：项目编号“2,3”里有逗号'],
    ['has a project for nothing', changed(9, 1, '1;0'), '第 9 行：项目“1”的造价“0”不是大于零的金额'],
    ['has a negative cost', changed(9, 1, '1;-60'), '第 9 行：项目“1”的造价“-60”不是大于零的金额'],
    ['has a cost with its unit', changed(9, 1, '1;60元'), '第 9 行：项目“1”的造价“60元”不是大于零的金额'],
    ['has too much money', changed(9, 1, '1;9007199254740992'), '第 9 行：金额加起来太大'],
    ['has too much money together', changed(9, 2, '1;9007199254740991', '2;1'), '第 10 行：金额加起来太大'],
    [
      'says of a project that it needs one that is not there',
      changed(8, 2, 'project_id;cost;needs', '1;60;7').replace('2;50', '2;50;'),
      '第 9 行：项目“1”的needs里写的“7”不在项目清单里。',
    ],
    [
      'says of a project that it excludes itself',
      changed(8, 2, 'project_id;cost;excludes', '1;60;1').replace('2;50', '2;50;'),
      '第 9 行：项目“1”的excludes里写的“1”不在项目清单里。',
    ],
    [
      'lets each choose one, and somebody chose two',
      changed(4, 1, 'vote_type;choose-1'),
      '第 13 行：vote_type 是 choose-1，这张选票却勾了 2 项。',
    ],
    ['has a vote without id', changed(13, 1, ';1'), '第 13 行：选票没有编号。'],
    ['has a voter twice', changed(14, 1, 'a;2'), '第 14 行：选票“a”和第 13 行重复。'],
    ['has a vote for what is not there', changed(14, 1, 'b;7'), '第 14 行：选票里的“7”不在项目清单里。'],
    ['has a tick twice', changed(14, 1, 'b;2,2'), '第 14 行：同一张选票里“2”写了两次。'],
    ['has an empty tick', changed(14, 1, 'b;2,'), '第 14 行：选票的项目清单里有空的一项。'],
  ])('because it %s, is given back with the line and the reason', (_, text, said) => {
    const reading = readPabulib(text)
    const sentences = reading.ok ? [] : reading.faults.map(faultInWords)
    expect(sentences.filter(sentence => sentence.startsWith(said))).toHaveLength(1)
  })

  it('is given back with every fault at once, in the order of its lines', () => {
    const text = changed(3, 1, 'budget;x').replace('1;60', '1;y').replace('b;2', 'b;9')
    const reading = readPabulib(text)
    expect(reading.ok ? [] : reading.faults.map(({ line }) => line)).toEqual([3, 9, 14])
  })

  it('counts lines inside quotes', () => {
    const text = changed(8, 3, 'project_id;cost;name', '1;60;"一\n二\n三"', '2;x;b')
    const reading = readPabulib(text)
    expect(reading.ok ? [] : reading.faults.map(({ line, code }) => [line, code])).toEqual([[12, 'cost']])
  })
})

describe('an instance written to a file', () => {
  const name = fc.string({ unit: fc.constantFrom('楼', 'a', ';', '"', '\n', ',', ' '), minLength: 1 })
  const named = fc
    .tuple(anyInstance(), fc.array(name, { minLength: 5, maxLength: 5 }), fc.constantFrom(1, 10, 100))
    .map(([instance, names, unit]) => ({
      unit,
      meta: { description: '点单; "2026"' },
      instance: {
        ...instance,
        projects: instance.projects.map((one, at) => ({ ...one, name: names[at]?.trim() || one.id })),
      },
    }))
  const sorted = ({ ballots }: Instance) => ballots.map(({ ticks }) => ticks.join()).sort()

  it('is read back as the same, whatever names hold, but for whose ballot is whose', () => {
    fc.assert(
      fc.property(named, file => {
        const back = read(toPabulib(file))
        const factor = file.unit / back.unit
        expect(back.meta.description).toBe(file.meta.description)
        expect(back.instance.budget * factor).toBe(file.instance.budget)
        expect(back.instance.projects.map(one => ({ ...one, cost: one.cost * factor }))).toEqual(
          file.instance.projects,
        )
        expect(sorted(back.instance)).toEqual(sorted(file.instance))
      }),
    )
  })

  it('keeps what a project needs and excludes, in columns of its own', () => {
    const projects = [
      { id: '1', name: '棚', cost: 1, needs: ['2', '3'] },
      { id: '2', name: '灯', cost: 1 },
      { id: '3', name: '坪', cost: 1, excludes: ['2'] },
    ]
    const text = toPabulib({ instance: { budget: 2, projects, ballots: [] }, unit: 1, meta: {} })
    expect(text).toContain('project_id;cost;name;needs;excludes\n1;1;棚;2,3;\n2;1;灯;;\n3;1;坪;;2\n')
    expect(read(text).instance.projects).toEqual(projects)
  })

  it('says nothing of where a voter belongs, nor in which order ballots came', () => {
    const ballots = [{ ticks: ['b'], group: '7号楼' }, { ticks: ['b', 'a'], weight: 2 }, { ticks: [] }]
    const projects = ['a', 'b'].map(id => ({ id, name: id, cost: 1 }))
    const text = (list: Instance['ballots']) =>
      toPabulib({ instance: { budget: 2, projects, ballots: list }, unit: 1, meta: { num_votes: '9' } })
    expect(text(ballots)).toBe(text(ballots.toReversed()))
    expect(text(ballots).split('VOTES\n')[1]).toBe('voter_id;vote\n1;\n2;a,b\n3;a,b\n4;b\n')
    expect(text(ballots)).toContain('num_votes;4\n')
  })
})
