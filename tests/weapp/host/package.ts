import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

/** As much of app.json as opening pages needs. */
export type AppJson = {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar: { readonly list: readonly { readonly pagePath: string; readonly iconPath: string }[] }
  readonly lazyCodeLoading?: string
  readonly darkmode?: boolean
  readonly themeLocation?: string
  readonly preloadRule: Record<string, { readonly packages: readonly string[] }>
}

/** A built WeChat package in a folder. */
export class Package {
  readonly folder: string
  readonly app: AppJson

  constructor(folder: string) {
    this.folder = folder
    this.app = JSON.parse(this.read('app.json')) as AppJson
  }

  /** Every page, those of the subpackages under their root. */
  get pages(): readonly string[] {
    return [
      ...this.app.pages,
      ...this.app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
    ]
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  /** Every file below a folder of the package, by its path in the package. */
  files(below = ''): readonly string[] {
    return readdirSync(join(this.folder, below)).flatMap(name => {
      const path = posix.join(below, name)
      return statSync(join(this.folder, path)).isDirectory() ? this.files(path) : [path]
    })
  }

  /** Bytes of each part that WeChat downloads by itself: the main package under `''`, each subpackage under its root. */
  sizes(): Record<string, number> {
    const roots = this.app.subPackages.map(({ root }) => root)
    const sizes: Record<string, number> = Object.fromEntries(['', ...roots].map(root => [root, 0]))
    for (const file of this.files()) {
      const root = roots.find(one => file.startsWith(`${one}/`)) ?? ''
      sizes[root] = (sizes[root] ?? 0) + statSync(join(this.folder, file)).size
    }
    return sizes
  }
}
