import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'haoyi-plan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two benches that everyone near them wants, and a lift that a few more want. */
const FILE = `META
key;value
budget;900.50
vote_type;approval
num_projects;3
num_votes;5
PROJECTS
project_id;cost;name
10;600.50;"电梯; 加装"
9;300;"东门""长椅"""
8;300;西门长椅
VOTES
voter_id;vote
1;10
2;10
3;10
4;9,8
5;9,8
`

/** Runs `npm run plan` on a file of that text. */
function plan(text: string | Uint8Array, ...args: string[]) {
  const path = join(folder, 'file.pb')
  writeFileSync(path, text)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'local/plan.ts', path, ...args],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}
const answer = (...args: string[]) => JSON.parse(plan(FILE, '--json', ...args).stdout)

describe('npm run plan', () => {
  test('prints the winners in order with their cost, the sum, what is left and what the others lacked', () => {
    const { status, stdout } = plan(FILE, '--completion', 'none')
    expect(stdout.trimEnd().split('\n')).toEqual([
      '1. 8 西门长椅  造价 300，2 票，有效票 2.0，每人最多出 150.0',
      '共 300，预算 900.5，剩 600.5；5 张票。',
      '没有选上：',
      '   10 电梯; 加装  造价 600.5，3 票，勾选的人还差 60.2',
      '   9 东门"长椅"  造价 300，2 票，勾选的人还差 239.8',
    ])
    expect(status).toBe(0)
  })

  test.each<[string[], object]>([
    [
      [],
      { rule: 'mes', completion: 'add1u', winners: ['10', '8'], cost: 900.5, left: 0, endowment: '2011/10' },
    ],
    [
      ['--completion', 'none'],
      { completion: 'none', winners: ['8'], cost: 300, left: 600.5, endowment: '1801/10' },
    ],
    [['--completion', 'utilitarian'], { completion: 'utilitarian', winners: ['8', '10'], cost: 900.5 }],
    [
      ['--rule', 'greedy'],
      { rule: 'greedy', winners: ['10', '8'], budget: 900.5, cost: 900.5, endowment: null },
    ],
    [['--rule', 'majority'], { rule: 'majority', winners: ['10'], cost: 600.5, left: 300 }],
  ])('answers %j in JSON when asked to', (args, expected) => {
    expect(answer(...args)).toMatchObject(expected)
  })

  test('leaves out what does not go with the winners, and says so', () => {
    const file = FILE.replace('project_id;cost;name', 'project_id;cost;name;needs;excludes')
      .replace('加装"', '加装";;')
      .replace('长椅"""', '长椅""";;8')
      .replace('西门长椅', '西门长椅;;')
      .replace('900.50', '1300')
    const { stdout } = plan(file, '--rule', 'greedy')
    expect(stdout).toContain('   9 东门"长椅"  造价 300，2 票，和“8 西门长椅”只能办一项')
    expect(JSON.parse(plan(file, '--rule', 'greedy', '--json').stdout)).toMatchObject({
      winners: ['10', '8'],
      leftOut: [{ id: '9', kind: 'excludes', other: '8', cost: 300 }],
    })
  })

  test('lets no name begin a line of its own or steer the screen', () => {
    const { stdout } = plan(
      FILE.replace('西门长椅', '"西门\n2. 长椅\u001b[2J\u202e"'),
      '--completion',
      'none',
    )
    expect(stdout.split('\n')[0]).toBe('1. 8 西门 2. 长椅 [2J   造价 300，2 票，有效票 2.0，每人最多出 150.0')
  })

  test('gives back a bad file with line and reason, and leaves with 1', () => {
    const { status, stdout, stderr } = plan(FILE.replace('10;600.50', '10;六百').replace('5;9,8', '5;9,7'))
    expect(stderr).toContain('第 9 行：项目“10”的造价“六百”不是大于零的金额')
    expect(stderr).toContain('第 18 行：选票里的“7”不在项目清单里。')
    expect([status, stdout]).toEqual([1, ''])
  })

  test('shows the first twenty faults and how many more there are', () => {
    const { stderr } = plan(FILE + Array.from({ length: 25 }, (_, at) => `v${at};77\n`).join(''))
    expect(stderr.trimEnd().split('\n')).toHaveLength(21)
    expect(stderr).toContain('还有 5 处。')
  })

  test('leaves with 1 where the file is not there or is not text', () => {
    expect(plan(Buffer.concat([Buffer.from('META\n点\n'), Buffer.of(0xb5, 0xe3)])).stderr).toContain(
      '第 3 行：不是 UTF-8 编码的文字',
    )
    const { status, stderr } = spawnSync(process.execPath, [
      '--import',
      'tsx',
      'local/plan.ts',
      join(folder, 'none.pb'),
    ])
    expect([status, String(stderr)]).toEqual([1, expect.stringContaining('打不开文件')])
  })

  test.each([[['--rule', 'fair']], [['--completion', 'all']], [['--colour']], [['another.pb']]])(
    'leaves with 2 where the command is %j',
    args => {
      const { status, stdout, stderr } = plan(FILE, ...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/可以写|用法/)
    },
  )
})
