import type { FileStorage } from '../storage'
import { checkedPath } from '../storage'
import { invalid } from './errors'

type Request = Readonly<Record<string, unknown>>
type Action = (storage: FileStorage, request: Request) => Record<string, unknown>

const listOf = (value: unknown): unknown[] => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50)
    throw invalid('1 to 50 files expected')
  return value
}

const uploadMetadata: Action = (storage, { path }) => {
  if (typeof path !== 'string') throw invalid('path expected')
  const url = storage.address('put', checkedPath(path))
  const fileId = storage.fileId(path)
  return { data: { url, token: 'local', authorization: 'local', fileId, cosFileId: 'local' } }
}

const downloadUrls: Action = (storage, { file_list }) => ({
  data: {
    download_list: listOf(file_list).map(file => {
      const { fileid, max_age } = (file ?? {}) as { fileid?: unknown; max_age?: number }
      const path = storage.pathOf(fileid)
      return storage.has(path)
        ? { fileID: fileid, tempFileURL: storage.address('get', path, max_age), code: 'SUCCESS' }
        : { fileID: fileid, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' }
    }),
  },
})

const remove: Action = (storage, { fileid_list }) => ({
  data: {
    delete_list: listOf(fileid_list).map(fileId => {
      const path = storage.pathOf(fileId)
      if (!storage.has(path)) return { fileID: fileId, code: 'STORAGE_FILE_NONEXIST' }
      storage.remove(path)
      return { fileID: fileId, code: 'SUCCESS' }
    }),
  },
})

/** The storage actions of the SDK's wire protocol. */
export const STORAGE_ACTIONS: Readonly<Record<string, Action>> = {
  'storage.getUploadMetadata': uploadMetadata,
  'storage.batchGetDownloadUrl': downloadUrls,
  'storage.batchDeleteFile': remove,
}
