import { COLLECTIONS } from '../cloudfunctions/lib/store/schema'
import { FUNCTIONS } from '../config/functionTable'
import { type Cloud, type CloudOptions, openCloud } from './cloud'

/** The whole station on this machine: its collections, its built functions, its timers and, where it is built, the app. */
export const openStation = (
  options: Pick<CloudOptions, 'dataDir' | 'port' | 'at' | 'timersRun' | 'titles'> & {
    readonly app?: boolean
  },
): Promise<Cloud> => {
  const { app = false, ...rest } = options
  return openCloud({
    ...rest,
    schema: COLLECTIONS,
    functions: { folder: 'dist/functions', table: FUNCTIONS },
    ...(app && { h5Folder: 'dist/h5' }),
  })
}
