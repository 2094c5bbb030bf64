import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = process.cwd()
const CONFIG = '.dependency-cruiser.cjs'

/** What breaks each rule of `.dependency-cruiser.cjs`: the file that does it, and what it imports. */
const BREAKS: Record<string, readonly [file: string, source: string]> = {
  'domain-is-pure': ['domain/station/impure.ts', "import 'node:fs'"],
  'rooms-by-their-face': ['domain/station/nosy.ts', "import '../people/roles'"],
  'faces-only': ['src/nosy.ts', "import '../domain/people/roles'"],
  'phone-and-functions-apart': ['src/deep.ts', "import '../cloudfunctions/station/index'"],
  'no-plans-on-the-phone': ['src/planning.ts', "import '../domain/plan/index'"],
  'functions-and-phone-apart': ['cloudfunctions/station/page.ts', "import '../../src/deep'"],
  'functions-apart': ['cloudfunctions/station/neighbour.ts', "import '../people/index'"],
  'lib-below-functions': ['cloudfunctions/lib/upward.ts', "import '../station/index'"],
  'one-door-to-the-platform': ['cloudfunctions/station/sdk.ts', "import '@cloudbase/node-sdk'"],
  'one-door-to-the-cloud': ['src/pages/sdk.ts', "import '@cloudbase/js-sdk'"],
  'nobody-imports-local': ['src/demo.ts', "import '../local/demo'"],
  'no-cycles': ['domain/place/a.ts', "import { b } from './b'\nexport const a = b"],
  'no-orphans': ['domain/place/alone.ts', 'export const alone = 1'],
}
const PLAIN: Record<string, string> = {
  'domain/people/roles.ts': 'export const roles = 1',
  'domain/people/index.ts': "export * from './roles'",
  'domain/plan/index.ts': 'export const plan = 1',
  'domain/place/b.ts': "import { a } from './a'\nexport const b = a",
  'cloudfunctions/people/index.ts': 'export const main = 1',
  'cloudfunctions/station/index.ts': 'export const main = 1',
  'local/demo.ts': 'export const demo = 1',
}

/** Runs the project's own configuration over `files` in a scratch folder; gives the names of the rules they break. */
function rulesBrokenBy(files: Record<string, string>): Set<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'haoyi-arrows-'))
  try {
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(dirname(join(scratch, file)), { recursive: true })
      writeFileSync(join(scratch, file), source)
    }
    cpSync(join(ROOT, CONFIG), join(scratch, CONFIG))
    cpSync(join(ROOT, 'tsconfig.json'), join(scratch, 'tsconfig.json'))
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'))
    const folders = ['domain', 'cloudfunctions', 'src', 'local'].map(folder => {
      mkdirSync(join(scratch, folder), { recursive: true })
      return folder
    })
    const output = execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        CONFIG,
        '--output-type',
        'json',
        ...folders,
      ],
      { cwd: scratch, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } }
    return new Set(summary.violations.map(violation => violation.rule.name))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

describe('which way imports point', () => {
  const broken = rulesBrokenBy({ ...PLAIN, ...Object.fromEntries(Object.values(BREAKS)) })
  test.each(Object.keys(BREAKS))('the rule %s notices when it is broken', rule => {
    expect([...broken]).toContain(rule)
  })

  test('a tree that keeps them breaks none', () => {
    const kept = {
      'domain/people/roles.ts': 'export const roles = 1',
      'domain/people/index.ts': "export * from './roles'",
      'src/page.ts': "import { roles } from '../domain/people/index'\nexport const page = roles",
      'src/app.ts': "import './page'",
    }
    expect([...rulesBrokenBy(kept)]).toEqual([])
  })

  test('every rule of the configuration is proven here', () => {
    const { forbidden } = require(join(ROOT, CONFIG)) as { forbidden: { name: string }[] }
    expect(Object.keys(BREAKS).sort()).toEqual(forbidden.map(rule => rule.name).sort())
  })
})
