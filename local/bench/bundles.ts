import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { FUNCTIONS } from '../../config/functionTable'
import { printTable, spreadOf } from './table'

const SDK = '@cloudbase/node-sdk'
const SDK_BUNDLE = resolve('node_modules/.cache/haoyi/sdk.cjs')
const ROUNDS = 15

/** How long a fresh process takes to load a module, by its own clock, in milliseconds. */
function loadMs(module: string): number {
  const script = `const at = performance.now(); require(${JSON.stringify(module)}); console.log(performance.now() - at)`
  return Number(execFileSync(process.execPath, ['-e', script], { env: { PATH: process.env.PATH } }))
}

/** The SDK alone, bundled as the functions are. */
const bundleSdk = () =>
  build({
    stdin: { contents: `module.exports = require('${SDK}')`, resolveDir: process.cwd() },
    outfile: SDK_BUNDLE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  })

/** How long each function's bundle takes to load in a fresh process, against the SDK alone, taken in turns. */
export async function benchBundles(quick: boolean): Promise<boolean> {
  await bundleSdk()
  const functions = Object.keys(FUNCTIONS).map(name => [name, resolve(`dist/functions/${name}/index.js`)])
  const modules = [['the SDK alone, unbundled', SDK], ['the SDK alone, bundled', SDK_BUNDLE], ...functions]
  const all = new Map(modules.map(([name]) => [name, [] as number[]]))
  for (const [, module] of modules) loadMs(module as string)
  for (let round = 0; round < (quick ? 3 : ROUNDS); round++)
    for (const [name, module] of modules) all.get(name)?.push(loadMs(module as string))
  const rows = modules.map(([name, module]) => {
    const { min, median, max } = spreadOf(all.get(name) ?? [])
    const size = module === SDK ? '–' : `${Math.round(statSync(module as string).size / 1024)} kB`
    return [name as string, min, median, max, size]
  })
  printTable(
    'bundles: milliseconds to load in a fresh process, taken in turns',
    ['module', 'min', 'median', 'max', 'size'],
    rows,
  )
  return true
}
