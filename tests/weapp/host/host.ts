import type * as glassEasel from 'glass-easel'
import {
  type AssociatedBackend,
  type CodeSpace,
  MiniProgramEnv,
  type Root,
} from 'glass-easel-miniprogram-adapter'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Package } from './package'
import { Scripts } from './scripts'
import { type Person, type Router, type Seen, wxFor } from './wx'

type Query = Record<string, string>
type Hooks = Record<string, ((...given: unknown[]) => unknown) | undefined>
type Opened = {
  readonly path: string
  readonly root: Root
  readonly screen: HTMLElement
  readonly page: Hooks & { readonly __data?: unknown }
}
type Definition = { readonly methods?: object; readonly [key: string]: unknown }

/** The largest patch a page has sent to its view, in bytes of JSON. */
export type Load = { largestPatch: number }

const splitUrl = (url: string): { path: string; query: Query } => {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  return { path, query: Object.fromEntries(new URLSearchParams(search)) }
}

/** Compiles every template of the package into glass-easel's form. */
function compile(pkg: Package): Record<string, glassEasel.template.ComponentTemplate['content']> {
  const group = new TmplGroup()
  for (const file of pkg.files()) {
    if (file.endsWith('.wxml')) group.addTmpl(file.slice(0, -5), pkg.read(file))
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -4), pkg.read(file))
  }
  const source = group.getTmplGenObjectGroups()
  group.free()
  return new Function(`return ${source}`)()
}

/**
 * Opens pages of an unmodified WeChat package: its WXML is drawn by Tencent's glass-easel in a window, its scripts run as WeChat
 * runs them, `wx` is answered by `wx.ts`, and its cloud is the local cloud.
 */
export class Host {
  readonly seen: Seen = {
    toasts: [],
    modals: [],
    sheets: [],
    routes: [],
    calls: [],
    drawn: [],
    documents: [],
    title: '',
  }
  readonly load: Load = { largestPatch: 0 }
  readonly pkg: Package
  private readonly space: CodeSpace
  private readonly backend: AssociatedBackend
  private readonly scripts: Scripts
  private readonly stack: Opened[] = []
  private readonly defined = new Set<string>()
  private register: (config: Definition) => void = () => {}
  private app: Hooks = {}

  constructor(pkg: Package, url: string, person: Person) {
    this.pkg = pkg
    const env = new MiniProgramEnv()
    this.backend = env.associateBackend()
    this.space = env.createCodeSpace('main', true)
    const router: Router = {
      open: (how, to) => this.route(how, to),
      back: () => this.back(),
      current: () => this.current.path,
    }
    const wx = wxFor(url, person, this.seen, router)
    this.scripts = new Scripts(pkg, {
      wx,
      App: (app: Hooks) => {
        this.app = app
      },
      // Whichever script it is in, a definition is of the page or component that is being loaded.
      Page: (config: Definition) => this.register(config),
      Component: (config: Definition) => this.register(config),
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map(({ path, page }) => Object.assign(page, { route: path })),
    })
    const templates = compile(pkg)
    for (const [path, content] of Object.entries(templates))
      this.space.addCompiledTemplate(path, {
        groupList: templates,
        content,
        // `bindtap` without a colon is an event on a plain element too.
        fallbackListenerOnNativeNode: true,
      } as never)
    for (const file of pkg
      .files()
      .filter(one => one.endsWith('.json') && pkg.has(one.replace(/json$/, 'wxml'))))
      this.space.addComponentStaticConfig(file.slice(0, -5), JSON.parse(pkg.read(file)))
  }

  /** The page on top. */
  get current(): Opened {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  /** Starts the app on a page, as a tap on its icon or a share card does. */
  launch(url: string): void {
    this.scripts.require('app')
    const { path, query } = splitUrl(url)
    this.app.onLaunch?.({ path, query, scene: 1001 })
    this.app.onShow?.({ path, query, scene: 1001 })
    this.push(url)
  }

  /** Leaves the app: every page is unloaded, and what it had going (a clock, say) ends. */
  close(): void {
    while (this.stack.length > 0) this.pop()
  }

  private route(how: string, url: string): void {
    if (how === 'navigateTo') this.current.page.onHide?.()
    if (how === 'redirectTo') this.pop()
    if (how === 'switchTab' || how === 'reLaunch') while (this.stack.length > 0) this.pop()
    this.push(url)
  }

  private back(): void {
    this.pop()
    document.body.replaceChildren(this.current.screen)
    this.current.page.onShow?.()
  }

  private pop(): void {
    const closed = this.stack.pop()
    closed?.page.onUnload?.()
    closed?.root.release()
  }

  /** Registers a page or component: its script calls `Page` or `Component` while the space listens. */
  private define(path: string): void {
    this.space.componentEnv(path, ({ Component }) => {
      this.register = config =>
        Component({ ...config, methods: { ...methodsOf(config), ...config.methods } } as never)
      this.scripts.require(path)
    })
  }

  private push(url: string): void {
    const { path, query } = splitUrl(url)
    if (!this.pkg.pages.includes(path)) throw new Error(`no page ${path} in the package`)
    for (const one of ['comp', 'custom-wrapper', path])
      if (this.pkg.has(`${one}.js`) && !this.defined.has(one)) {
        this.defined.add(one)
        this.define(one)
      }
    const root = this.backend.createRoot('page', this.space, path)
    const page = root.get() as unknown as Opened['page'] & {
      setData: (patch: object, done?: () => void) => void
    }
    const setData = page.setData.bind(page)
    page.setData = (patch, done) => {
      const sent = JSON.stringify(patch)
      this.load.largestPatch = Math.max(this.load.largestPatch, Buffer.byteLength(sent))
      setData(JSON.parse(sent) as object, done)
    }
    const screen = document.createElement('section')
    const place = screen.appendChild(document.createElement('div'))
    document.body.replaceChildren(screen)
    this.stack.push({ path, root, screen, page })
    root.attach(screen as never, place as never)
    page.onLoad?.(query)
    page.onShow?.()
    page.onReady?.()
  }
}

const methodsOf = (config: Definition) =>
  Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value === 'function'))
