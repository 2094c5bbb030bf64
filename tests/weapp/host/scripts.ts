import { posix } from 'node:path'
import type { Package } from './package'

/** What WeChat gives to every script of a package: browser names are there and undefined. */
export type Globals = Readonly<Record<string, unknown>>
const BROWSER_NAMES =
  'window document self location navigator localStorage history XMLHttpRequest WebSocket'.split(' ')

/** Runs a package's scripts as WeChat does: each once, wrapped, requiring others by relative path. */
export class Scripts {
  private readonly loaded = new Map<string, { exports: unknown }>()
  private readonly pkg: Package
  private readonly globals: Globals

  constructor(pkg: Package, globals: Globals) {
    this.pkg = pkg
    this.globals = globals
  }

  /** Runs the script at a path without its ending, unless it has run. */
  require(path: string, more: Globals = {}): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.loaded.set(path, module)
    const given: Record<string, unknown> = {
      ...this.globals,
      ...more,
      require: (asked: string) => this.require(posix.join(posix.dirname(path), asked).replace(/\.js$/, '')),
      module,
      exports: module.exports,
    }
    const names = [...Object.keys(given), ...BROWSER_NAMES]
    // In the test's own realm, so that glass-easel knows the package's `Object` and `String` as its own.
    const run = new Function(...names, `${this.pkg.read(`${path}.js`)}\n//# sourceURL=${path}.js`)
    run(...Object.values(given))
    return module.exports
  }
}
