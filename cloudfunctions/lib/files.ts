import { cloudApp } from './app'

/** Addresses good for an hour, by file id; a file that is gone is left out. */
export async function addressesOf(fileIds: readonly string[]): Promise<Record<string, string>> {
  if (fileIds.length === 0) return {}
  const { fileList } = await cloudApp().getTempFileURL({ fileList: [...new Set(fileIds)].slice(0, 50) })
  return Object.fromEntries(
    fileList.filter(file => file.tempFileURL).map(file => [file.fileID, file.tempFileURL]),
  )
}

/** A file's bytes. Throws when there is none. */
export async function bytesOf(fileId: string): Promise<Buffer> {
  const { fileContent } = await cloudApp().downloadFile({ fileID: fileId })
  if (!fileContent) throw new Error('file without content')
  return Buffer.from(fileContent as unknown as Uint8Array)
}

/** Is it a file this person uploaded? Uploads live in a folder of the uploader's own. */
export const isOwnFile = (fileId: string, personId: string): boolean =>
  new RegExp(`^cloud://[\\w.-]+/uploads/${personId.replace(/[^\w-]/g, '\\$&')}/[\\w.-]+$`).test(fileId)
