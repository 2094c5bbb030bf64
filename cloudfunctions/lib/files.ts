import { createHash } from 'node:crypto'
import { cloudApp, currentEnvironment } from './app'
import { log } from './log'
import { partsOf } from './parts'

/** What one request for addresses takes. */
const ADDRESSES_AT_ONCE = 50

async function addressesOfSome(fileList: string[]): Promise<(readonly [string, string])[]> {
  try {
    const answer = await cloudApp().getTempFileURL({ fileList })
    return answer.fileList
      .filter(file => file.tempFileURL)
      .map(file => [file.fileID, file.tempFileURL] as const)
  } catch (error) {
    // One that the platform cannot read must not hide the others, nor what they belong to.
    if (fileList.length === 1) return []
    log({ addresses: fileList.length, error: String(error) })
    return (await Promise.all(fileList.map(fileId => addressesOfSome([fileId])))).flat()
  }
}

/** Addresses good for an hour, by file id; a file that is gone or cannot be read is left out. */
export async function addressesOf(fileIds: readonly string[]): Promise<Record<string, string>> {
  const parts = partsOf([...new Set(fileIds)], ADDRESSES_AT_ONCE)
  return Object.fromEntries((await Promise.all(parts.map(addressesOfSome))).flat())
}

/** A file's bytes. Throws when there is none. */
export async function bytesOf(fileId: string): Promise<Buffer> {
  const { fileContent } = await cloudApp().downloadFile({ fileID: fileId })
  if (!fileContent) throw new Error('file without content')
  return Buffer.from(fileContent as unknown as Uint8Array)
}

/** Keeps a file that a function made, at a path of its own, in the place of one that was there; gives an address good for an hour. */
export async function keepMade(cloudPath: string, bytes: Buffer): Promise<string> {
  const { fileID } = await cloudApp().uploadFile({ cloudPath, fileContent: bytes })
  const { [fileID]: url } = await addressesOf([fileID])
  if (!url) throw new Error(`no address for ${cloudPath}`)
  return url
}

const NAME_DIGITS = 32

/**
 * Copies of files under names that follow from what is in them alone, in order: an upload lies in a folder of its owner's, and so do all others of theirs.
 * @param folder where the copies lie
 */
export const namelessCopies = (fileIds: readonly string[], folder: string): Promise<string[]> =>
  Promise.all(
    fileIds.map(async fileId => {
      const fileContent = await bytesOf(fileId)
      const name = createHash('sha256').update(fileContent).digest('hex').slice(0, NAME_DIGITS)
      const ending = /\.\w+$/.exec(fileId)?.[0] ?? ''
      return (await cloudApp().uploadFile({ cloudPath: `${folder}/${name}${ending}`, fileContent })).fileID
    }),
  )

/** `cloud://environment.bucket/uploads/person/name`; a name does not begin with a dot. */
const UPLOADED = /^cloud:\/\/([\w-]+)(?:\.[\w-]+)?\/uploads\/([\w-]+)\/[\w-][\w.-]*$/

/** Is it a file of this environment that this person uploaded? Uploads live in a folder of the uploader's own. */
export function isOwnFile(fileId: string, personId: string): boolean {
  const [, environment, owner] = UPLOADED.exec(fileId) ?? []
  return owner === personId && environment === currentEnvironment()
}

/** Are they all files that this person uploaded, and are they really there? A name alone shows nothing. Throws where that cannot be found out. */
export async function areOwnAndThere(fileIds: readonly string[], personId: string): Promise<boolean> {
  if (!fileIds.every(fileId => isOwnFile(fileId, personId))) return false
  const answers = await Promise.all(
    partsOf(fileIds, ADDRESSES_AT_ONCE).map(fileList => cloudApp().getTempFileURL({ fileList })),
  )
  return answers.every(({ fileList }) => fileList.every(file => file.tempFileURL))
}
