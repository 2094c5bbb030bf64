import { accessSync, readFileSync } from 'node:fs'
import { canvasApi } from './canvas'

/** What the platform would ask of the person, and how they answer. */
export type Person = {
  /** Tokens and folder: whose phone this is. */
  readonly token: string
  readonly personId: string
  /** Photos they will choose next, as paths of files. */
  photos: string[]
  /** What they answer to a question with two buttons. */
  confirms: boolean
  /** Which of an action sheet's rows they tap; null closes it. */
  picks: string | null
  /** What stands in the square code they hold the camera to; null closes the camera. */
  scans: string | null
}

/** What the package has asked of the platform. */
export type Seen = {
  readonly toasts: string[]
  readonly modals: string[]
  readonly sheets: string[][]
  readonly routes: string[]
  readonly calls: { name: string; action: string }[]
  /** Documents it has shown: their kind and their first bytes. */
  readonly documents: { fileType: string; begins: string }[]
  /** Pictures drawn anew on a canvas, with how many boxes. */
  readonly drawn: { picture: string; boxes: number; width: number; height: number }[]
  title: string
}

export type Router = {
  open: (how: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch', url: string) => void
  back: () => void
  current: () => string
}

type Options = {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}
const later = (work: () => void) => setTimeout(work, 0)

/** An API in WeChat's manner: calls back later; asked without a way to call back, it promises. */
const answering =
  <O extends Options>(answer: (options: O) => object | Promise<object>) =>
  (options: O = {} as O): Promise<object> | undefined => {
    const answered = new Promise<object>((done, fail) => {
      later(async () => {
        try {
          done({ errMsg: 'ok', ...(await answer(options)) })
        } catch (error) {
          fail({ errMsg: error instanceof Error ? error.message : String(error) })
        }
      })
    })
    if (!options.success && !options.fail && !options.complete) return answered
    answered.then(options.success, options.fail).then(() => options.complete?.({}))
    return undefined
  }

const APP_BASE = {
  SDKVersion: '3.5.0',
  theme: 'light',
  fontSizeScaleFactor: 1,
  language: 'zh_CN',
  host: { env: 'WeChat' },
}
const WINDOW = {
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 2,
  statusBarHeight: 44,
}
/** What a phone's camera gives. */
const PHOTO_SIZE = { width: 3000, height: 4000, orientation: 'up', type: 'png' }
const DEVICE = { platform: 'ios', brand: 'iPhone', model: 'iPhone 14', system: 'iOS 17.0' }
const SYSTEM = { ...APP_BASE, ...WINDOW, ...DEVICE, version: '8.0.50' }

/** The cloud of WeChat, answered by the local cloud. */
function cloudOf(url: string, person: Person, seen: Seen) {
  const headers = { authorization: `Bearer ${person.token}` }
  return {
    init: () => {},
    callFunction: answering<Options & { name: string; data: { action: string } }>(async ({ name, data }) => {
      seen.calls.push({ name, action: data.action })
      const response = await fetch(`${url}/v1/functions/${name}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(data),
      })
      return { result: await response.json() }
    }),
    uploadFile: answering<Options & { cloudPath: string; filePath: string }>(
      async ({ cloudPath, filePath }) => {
        const path = encodeURIComponent(cloudPath)
        const response = await fetch(`${url}/local/upload?path=${path}`, {
          method: 'PUT',
          headers,
          body: new Uint8Array(readFileSync(filePath)),
        })
        const { fileID } = (await response.json()) as { fileID?: string }
        if (!fileID) throw new Error(`uploadFile:fail ${response.status}`)
        return { fileID, statusCode: 200 }
      },
    ),
  }
}

/** As much of `wx` as a package may ask for; asking for more is a fault that the test shows. */
export function wxFor(url: string, person: Person, seen: Seen, router: Router): Record<string, unknown> {
  const stored = new Map<string, unknown>()
  const downloaded = new Map<string, Buffer>()
  const open = (how: Parameters<Router['open']>[0]) =>
    answering<Options & { url: string }>(options => {
      seen.routes.push(`${how} ${options.url}`)
      router.open(how, options.url)
      return {}
    })
  const fine = answering(() => ({}))
  const { createSelectorQuery, draw } = canvasApi(seen.drawn)
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    cloud: cloudOf(url, person, seen),
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void stored.delete(key),
    getSystemInfoSync: () => SYSTEM,
    getSystemInfo: answering(() => SYSTEM),
    getAppBaseInfo: () => APP_BASE,
    getWindowInfo: () => WINDOW,
    getDeviceInfo: () => DEVICE,
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 48,
      bottom: 80,
      left: 296,
      right: 383,
    }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getUpdateManager: () => ({
      onCheckForUpdate: () => {},
      onUpdateReady: () => {},
      onUpdateFailed: () => {},
      applyUpdate: () => {},
    }),
    onThemeChange: () => {},
    offThemeChange: () => {},
    nextTick: later,
    navigateTo: open('navigateTo'),
    redirectTo: open('redirectTo'),
    switchTab: open('switchTab'),
    reLaunch: open('reLaunch'),
    navigateBack: answering(() => {
      router.back()
      return {}
    }),
    setNavigationBarTitle: answering<Options & { title: string }>(({ title }) => {
      seen.title = title
      return {}
    }),
    setNavigationBarColor: fine,
    setBackgroundColor: fine,
    setTabBarStyle: fine,
    stopPullDownRefresh: fine,
    setClipboardData: fine,
    setScreenBrightness: fine,
    setKeepScreenOn: fine,
    previewImage: fine,
    scanCode: answering(() => {
      if (person.scans === null) throw new Error('scanCode:fail cancel')
      return { result: person.scans, scanType: 'QR_CODE' }
    }),
    downloadFile: answering<Options & { url: string }>(async ({ url: from }) => {
      const response = await fetch(from)
      const tempFilePath = `wxfile://tmp_${downloaded.size}`
      downloaded.set(tempFilePath, Buffer.from(await response.arrayBuffer()))
      return { tempFilePath, statusCode: response.status }
    }),
    openDocument: answering<Options & { filePath: string; fileType: string }>(({ filePath, fileType }) => {
      const bytes = downloaded.get(filePath)
      if (!bytes) throw new Error('openDocument:fail no such file')
      seen.documents.push({ fileType, begins: bytes.subarray(0, 4).toString('latin1') })
      return {}
    }),
    showToast: answering<Options & { title: string }>(({ title }) => {
      seen.toasts.push(title)
      return {}
    }),
    showModal: answering<Options & { title?: string; content?: string }>(({ title, content }) => {
      seen.modals.push([title, content].filter(Boolean).join('：'))
      return { confirm: person.confirms, cancel: !person.confirms }
    }),
    showActionSheet: answering<Options & { itemList: string[] }>(({ itemList }) => {
      seen.sheets.push(itemList)
      const tapIndex = person.picks === null ? -1 : itemList.indexOf(person.picks)
      if (tapIndex < 0) throw new Error('showActionSheet:fail cancel')
      return { tapIndex }
    }),
    chooseImage: answering<Options & { count: number }>(({ count }) => {
      if (person.photos.length === 0) throw new Error('chooseImage:fail cancel')
      return { tempFilePaths: person.photos.splice(0, count), tempFiles: [] }
    }),
    getImageInfo: answering<Options & { src: string }>(({ src }) => ({ path: src, ...PHOTO_SIZE })),
    createSelectorQuery,
    canvasToTempFilePath: answering<Options & Parameters<typeof draw>[0]>(draw),
    getFileSystemManager: () => ({ accessSync }),
    compressImage: answering<Options & { src: string }>(({ src }) => ({ tempFilePath: src })),
    getRecorderManager: () => ({
      onStart: () => {},
      onStop: () => {},
      onError: () => {},
      start: () => {},
      stop: () => {},
    }),
    createInnerAudioContext: () => ({
      onEnded: () => {},
      onError: () => {},
      play: () => {},
      stop: () => {},
      destroy: () => {},
    }),
  }
}
