import Taro from '@tarojs/taro'
import { PAPERS } from '../copy/statement'

export type PaperFile = { readonly name: string; readonly url: string }

/** What WeChat shows by itself. */
const SHOWN = ['pdf', 'xlsx']
const endingOf = (name: string): string => name.split('.').pop()?.toLowerCase() ?? ''

function openInBrowser({ name, url }: PaperFile): void {
  const link = document.createElement('a')
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener'
  if (endingOf(name) !== 'pdf') link.download = name
  link.click()
}

async function openOnPhone(url: string, ending: string): Promise<void> {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url })
    await Taro.openDocument({ filePath: tempFilePath, fileType: ending as 'pdf', showMenu: true })
  } catch {
    await Taro.showToast({ title: PAPERS.failed, icon: 'none' })
  }
}

/** Opens a paper: in a browser as a link, on WeChat as a document; of what WeChat cannot show, the address is copied. */
export async function openPaper(paper: PaperFile): Promise<void> {
  const ending = endingOf(paper.name)
  if (process.env.TARO_ENV === 'h5') return openInBrowser(paper)
  if (SHOWN.includes(ending)) return openOnPhone(paper.url, ending)
  await copyWords(paper.url, PAPERS.copied)
}

/** Puts words where they can be pasted from, and says so. */
export async function copyWords(words: string, said: string): Promise<void> {
  await Taro.setClipboardData({ data: words })
  await Taro.showToast({ title: said, icon: 'none' })
}

function saveInBrowser(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}

/** Hands words over as a file: a browser saves it, WeChat sends it to a chat. False where that went wrong. */
export async function handOver(name: string, text: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    saveInBrowser(name, text)
    return true
  }
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch {
    return false
  }
}
