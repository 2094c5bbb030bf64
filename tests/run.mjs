// `npm test`: everything CI checks, in one command, on a fresh machine too. The last line is «N passed, N failed».
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserPath, checkNode, installBookkeepers, installPackages } from '../config/install.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
checkNode()
installPackages()
process.env.CHROME_PATH = await browserPath()
installBookkeepers()

const reports = mkdtempSync(join(tmpdir(), 'haoyi-test-'))
const totals = { passed: 0, failed: 0 }
const broken = []

/** Runs a command, its output shown when it fails or when it is a test run. */
function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise(done => {
    const child = spawn(command, args, { stdio: quiet ? 'pipe' : 'inherit', env: { ...process.env, ...env } })
    let output = ''
    if (quiet)
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', data => {
          output += data
        })
    child.on('close', code => {
      if (quiet && code !== 0) process.stdout.write(output)
      done(code === 0)
    })
  })
}

async function check(name, command, args, options) {
  const startedAt = Date.now()
  const ok = await run(command, args, { quiet: true, ...options })
  totals[ok ? 'passed' : 'failed'] += 1
  if (!ok) broken.push(name)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  return ok
}

async function jest(name, ...args) {
  const file = join(reports, `${name}.json`)
  const startedAt = Date.now()
  const ok = await run('npx', ['jest', '--silent', '--json', `--outputFile=${file}`, ...args], {
    quiet: true,
  })
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    totals.passed += result.numPassedTests
    totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites
    if (!ok && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) totals.failed += 1
    for (const suite of result.testResults) if (suite.status === 'failed') console.log(suite.message)
  } catch {
    totals.failed += 1
  }
  if (!ok) broken.push(name)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} tests (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
}

const phoneConfig = ['--config', '.dependency-cruiser.phone.cjs', 'src']
const houseConfig = ['--config', '.dependency-cruiser.cjs', 'domain', 'cloudfunctions', 'local', 'config']

// Two things at a time: what computes and what is built need a processor each, and a browser waits more than it works.
await Promise.all([
  (async () => {
    await check('format and lint', 'npx', ['biome', 'ci', '--error-on-warnings', '.'])
    await check('types', 'npx', ['tsc', '-p', '.'])
    await check('architecture', 'npx', ['depcruise', ...houseConfig])
    await check('architecture of the phone', 'npx', ['depcruise', ...phoneConfig])
    await check('nothing unused', 'npx', ['knip', '--no-progress'])
    await jest('rules', '--maxWorkers=1', '--selectProjects', 'domain', 'architecture')
  })(),
  (async () => {
    await check('functions build', 'npm', ['run', '-s', 'build:functions'])
    await check('H5 build', 'npm', ['run', '-s', 'build:h5'])
    await check('WeChat build', 'npm', ['run', '-s', 'build:weapp'])
  })(),
])
await jest('cloud', '--maxWorkers=2', '--selectProjects', 'local', 'functions')
await jest('phone', '--maxWorkers=2', '--selectProjects', 'weapp', 'journeys')

rmSync(reports, { recursive: true, force: true })
if (broken.length > 0) console.log(`Broken: ${broken.join(', ')}`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)
