import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** A process to be killed, as one plain file, so that it is up in a moment. */
export async function buildChild(entry: string): Promise<string> {
  const name = `${basename(join(entry, '..'))}-${basename(entry, '.ts')}.cjs`
  const outfile = join(process.cwd(), 'node_modules/.cache/haoyi', name)
  mkdirSync(join(outfile, '..'), { recursive: true })
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
    tsconfig: 'tsconfig.json',
  })
  return outfile
}

/** Starts it; gives it, and the one line of JSON it prints when it is ready. */
export function start<Ready>(file: string, dataDir: string): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = spawn(process.execPath, [file, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`the cloud did not start (${code})`)))
    let said = ''
    child.stdout?.on('data', data => {
      said += data
      const line = said.split('\n').find(one => one.startsWith('{"ready"'))
      if (line && said.includes('\n')) resolve({ child, ready: JSON.parse(line).ready })
    })
  })
}

export async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise(done => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}
