import type { Told } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { type Cloud, NoAnswer, type Sent } from '../port'

/** WeChat's own cloud: identity comes from the platform. */
export function weappCloud(): Cloud {
  Taro.cloud.init({ ...(HAOYI_ENV_ID && { env: HAOYI_ENV_ID }), traceUser: false })
  return {
    async call(room: string, sent: Sent) {
      try {
        const { result } = await Taro.cloud.callFunction({ name: room, data: { ...sent } })
        return result as unknown as Told<unknown>
      } catch (error) {
        throw new NoAnswer(String((error as { errMsg?: string }).errMsg ?? error))
      }
    },
    async upload(filePath: string, cloudPath: string) {
      try {
        const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
        return fileID
      } catch (error) {
        throw new NoAnswer(String((error as { errMsg?: string }).errMsg ?? error))
      }
    },
    isSignedIn: () => true,
  }
}
