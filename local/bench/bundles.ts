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
  const modules = [
    { name: 'the SDK alone, unbundled', path: SDK, ms: [] as number[] },
    { name: 'the SDK alone, bundled', path: SDK_BUNDLE, ms: [] as number[] },
    ...Object.keys(FUNCTIONS).map(name => ({
      name,
      path: resolve(`dist/functions/${name}/index.js`),
      ms: [] as number[],
    })),
  ]
  for (const { path } of modules) loadMs(path)
  for (let round = 0; round < (quick ? 3 : ROUNDS); round++)
    for (const { path, ms } of modules) ms.push(loadMs(path))
  const [alone, aloneBundled] = modules.map(({ ms }) => spreadOf(ms).median) as [number, number]
  const rows = modules.map(({ name, path, ms }) => {
    const { min, median, max } = spreadOf(ms)
    const size = path === SDK ? '–' : `${Math.round(statSync(path).size / 1024)} kB`
    return [name, min, median, max, median / alone, median / aloneBundled, size]
  })
  printTable(
    'bundles: milliseconds to load in a fresh process, taken in turns',
    ['module', 'min', 'median', 'max', '÷ SDK', '÷ SDK bundled', 'size'],
    rows,
  )
  return true
}
