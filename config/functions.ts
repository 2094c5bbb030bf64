import { copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { build } from 'esbuild'
import { FUNCTIONS } from './functionTable'

const OUT = 'dist/functions'

/** Files that a function reads when it runs, put beside its bundle: deployed with it, and found there in the same way here. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  papers: ['Regular', 'Bold'].map(cut => `node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-${cut}.otf`),
}

/** Bundles every cloud function into one CommonJS file, the SDK inside: what is deployed is what runs here. */
async function buildFunctions(): Promise<void> {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  await build({
    entryPoints: Object.fromEntries(
      Object.keys(FUNCTIONS).map(name => [`${name}/index`, `cloudfunctions/${name}/index.ts`]),
    ),
    outdir: OUT,
    // Its other build asks for its own address, which a CommonJS bundle has not.
    alias: { pdfkit: resolve('node_modules/pdfkit/js/pdfkit.js') },
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
  for (const [name, files] of Object.entries(BESIDE))
    for (const file of files) await copyFile(file, `${OUT}/${name}/${basename(file)}`)
}

void buildFunctions()
