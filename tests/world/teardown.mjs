import { rmSync } from 'node:fs'

/** Takes away what was laid out for the run. */
export default function teardown() {
  const { HAOYI_DEMO_WORLD: folder } = process.env
  if (folder) rmSync(folder, { recursive: true, force: true })
}
