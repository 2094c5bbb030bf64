import Taro from '@tarojs/taro'
import { openCloud } from './cloud'
import { LostFile } from './port'
import { LONGEST_SIDE, QUALITY, redrawnInBrowser } from './redraw'

async function smaller(path: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return redrawnInBrowser(path)
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY,
    compressedWidth: LONGEST_SIDE,
  })
  return tempFilePath
}

/** Lets the person choose photos; gives their paths on the phone. None when they change their mind. */
export async function choosePhotos(atMost: number): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({
      count: atMost,
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    })
    return tempFilePaths
  } catch {
    return []
  }
}

const cloudName = (personId: string, ending: string): string =>
  `uploads/${personId}/${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}.${ending}`

/** What has arrived, by its path on the phone: a command that is tried again names the same files, and is the same command. */
const arrived = new Map<string, string>()

async function uploadOnce(
  personId: string,
  path: string,
  ending: string,
  ready: () => Promise<string>,
): Promise<string> {
  if (path.startsWith('cloud://')) return path
  const known = arrived.get(`${personId} ${path}`)
  if (known) return known
  const local = await ready().catch(error => {
    throw new LostFile(String(error))
  })
  const id = await (await openCloud()).upload(local, cloudName(personId, ending))
  arrived.set(`${personId} ${path}`, id)
  return id
}

/**
 * Uploads photos one by one, smaller and redrawn; gives their ids in the same order. Throws `NoAnswer` where one did not arrive, `LostFile` where
 * the phone has it no longer.
 */
export async function uploadPhotos(
  personId: string,
  paths: readonly string[],
  progress?: (done: number) => void,
): Promise<string[]> {
  const ids: string[] = []
  for (const path of paths) {
    ids.push(await uploadOnce(personId, path, 'jpg', () => smaller(path)))
    progress?.(ids.length)
  }
  return ids
}

/** Uploads another file as it is: a recording, a table. */
export const uploadFile = (personId: string, path: string, ending: string): Promise<string> =>
  uploadOnce(personId, path, ending, async () => {
    if (await isReadable(path)) return path
    throw new Error(path)
  })

/** Does the phone still have the file? What was chosen before a restart is often gone. */
export async function isReadable(path: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') return (await fetch(path)).ok
    Taro.getFileSystemManager().accessSync(path)
    return true
  } catch {
    return false
  }
}

/** Moves a chosen photo to where WeChat keeps it over a restart; a browser has no such place. Where there is no room it stays where it is. */
export async function keptOnPhone(path: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return path
  try {
    const saved = (await Taro.saveFile({ tempFilePath: path })) as { readonly savedFilePath: string }
    return saved.savedFilePath
  } catch {
    return path
  }
}

export type ChosenFile = { readonly path: string; readonly name: string; readonly ending: string }

const endingOf = (name: string): string => name.split('.').pop()?.toLowerCase() ?? ''

const chooseInBrowser = (endings: readonly string[]): Promise<ChosenFile | null> =>
  new Promise(done => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map(ending => `.${ending}`).join(',')
    input.onchange = () => {
      const [file] = input.files ?? []
      done(file ? { path: URL.createObjectURL(file), name: file.name, ending: endingOf(file.name) } : null)
    }
    input.oncancel = () => done(null)
    input.click()
  })

/** Lets the person choose a file: from the disk in a browser, from a chat on WeChat. Null when they change their mind. */
async function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(endings)
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const [file] = tempFiles
    return file ? { path: file.path, name: file.name, ending: endingOf(file.name) } : null
  } catch {
    return null
  }
}

export const chooseTable = () => chooseFile(['xlsx', 'csv'])
export const choosePdf = () => chooseFile(['pdf'])
