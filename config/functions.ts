import { mkdir, rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { FUNCTIONS } from './functionTable'

const OUT = 'dist/functions'

/** Bundles every cloud function into one CommonJS file, the SDK inside: what is deployed is what runs here. */
async function buildFunctions(): Promise<void> {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  await build({
    entryPoints: Object.fromEntries(
      Object.keys(FUNCTIONS).map(name => [`${name}/index`, `cloudfunctions/${name}/index.ts`]),
    ),
    outdir: OUT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: false,
    legalComments: 'none',
    logLevel: 'warning',
  })
}

void buildFunctions()
