// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = `${ROOT}/node_modules/.installed`
const OLDEST_NODE = [20, 19]

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', ...options })
    .status === 0

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(`${ROOT}/package-lock.json`))
    .digest('hex')

/** Refuses a Node that is too old, in a sentence. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs the packages of the lock file, unless exactly they are installed already. */
export function installPackages() {
  const digest = lockDigest()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return
  console.log('Installing packages (about a minute and a half, once) …')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) process.exit(1)
  writeFileSync(STAMP, digest)
}

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const installedBrowser = () =>
  [process.env.CHROME_PATH, ...BROWSERS].find(path => path && existsSync(path) && statSync(path).isFile())

const mayUseApt = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

function installWithApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] }
  return (
    run('apt-get', ['update', '-qq'], quiet) && run('apt-get', ['install', '-y', '-qq', ...packages], quiet)
  )
}

const hasChineseFont = () => {
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

/**
 * A Chromium for the browser tests: an installed one, else Debian's package where we may install it, else playwright's
 * own download. Gives its path.
 */
export async function browserPath() {
  const missing = [
    ...(installedBrowser() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ]
  if (missing.length > 0 && mayUseApt()) {
    console.log(`Installing ${missing.join(' and ')} …`)
    installWithApt(missing)
  }
  const found = installedBrowser()
  if (found) return found
  console.log('Downloading a Chromium …')
  if (!run('npx', ['playwright-core', 'install', 'chromium-headless-shell'])) {
    console.error('No browser: install Chrome or Chromium, or set CHROME_PATH to one.')
    process.exit(1)
  }
  const { chromium } = await import('playwright-core')
  return chromium.executablePath()
}

/** hledger and ledger, which read our journal in a test: Debian's packages where we may install them; else says that the test is skipped. */
export function installBookkeepers() {
  const missing = () => ['hledger', 'ledger'].filter(name => spawnSync(name, ['--version']).error)
  if (missing().length > 0 && mayUseApt()) {
    console.log(`Installing ${missing().join(' and ')} …`)
    installWithApt(missing())
  }
  for (const name of missing()) console.log(`${name} is not installed: its reading of our journal is SKIPPED`)
}
