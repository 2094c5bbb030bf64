import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lays the demo world out once; every test file then takes a copy. In a process of its own, which knows the paths of the rules. */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'haoyi-world-'))
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tests/world/layOut.ts', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  process.env.HAOYI_DEMO_WORLD = folder
}
