import { type Cloud, NoAnswer } from './port'

/** Chosen outside of any function, so that a build carries one adapter and not the others. */
const load: () => Promise<Cloud> =
  HAOYI_CLOUD === 'weapp'
    ? () => import('./adapters/weapp').then(adapter => adapter.weappCloud())
    : HAOYI_CLOUD === 'cloudbase'
      ? () => import('./adapters/cloudbase').then(adapter => adapter.cloudbaseCloud(HAOYI_ENV_ID))
      : () => import('./adapters/local').then(adapter => adapter.localCloud())

let cloud: Promise<Cloud> | undefined

/** The adapter of this build, loaded once. */
export function openCloud(): Promise<Cloud> {
  cloud ??= load().catch(() => {
    // Not loaded or not signed in on a weak network: the next call tries anew.
    cloud = undefined
    throw new NoAnswer('cloud')
  })
  return cloud
}
