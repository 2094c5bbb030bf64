import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from, and what proves that it was made. */
export type Build = {
  readonly name: string
  readonly script: string
  readonly from: readonly string[]
  readonly makes: string
}

export const FUNCTIONS_BUILD: Build = {
  name: 'functions',
  script: 'build:functions',
  from: ['cloudfunctions', 'domain', 'config', 'package-lock.json', 'tsconfig.json'],
  makes: 'dist/functions/station/index.js',
}
export const H5_BUILD: Build = {
  name: 'h5',
  script: 'build:h5',
  from: ['src', 'domain', 'config', 'package-lock.json', 'tsconfig.json'],
  makes: 'dist/h5/index.html',
}

const STAMPS = '.local/builds'

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesBelow(join(path, name)))
}

function digestOf(build: Build): string {
  const hash = createHash('sha256').update(build.script)
  for (const file of build.from.flatMap(filesBelow)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function runScript(script: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn('npm', ['run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        output += data
      })
    }
    child.on('close', code => (code === 0 ? done() : fail(new Error(`${script} failed\n${output}`))))
  })
}

/** Builds what is not there or was made from other sources; says so while it works. */
export async function ensureBuilt(builds: readonly Build[], say: (line: string) => void): Promise<void> {
  mkdirSync(STAMPS, { recursive: true })
  for (const build of builds) {
    const stamp = join(STAMPS, build.name)
    const digest = digestOf(build)
    if (existsSync(build.makes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue
    say(`正在构建 ${build.name} …`)
    const startedAt = Date.now()
    await runScript(build.script)
    writeFileSync(stamp, digest)
    say(`已构建 ${build.name}（${((Date.now() - startedAt) / 1000).toFixed(0)} 秒）`)
  }
}
