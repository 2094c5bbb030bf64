import type { Told } from '@domain/kernel'
import { type Cloud, NoAnswer, type Sent } from '../port'

/** A deployed environment from a browser: the platform's browser SDK, in a chunk of its own. */
export async function cloudbaseCloud(env: string): Promise<Cloud> {
  const { default: cloudbase } = await import('@cloudbase/js-sdk')
  const app = cloudbase.init({ env })
  const auth = app.auth({ persistence: 'local' })
  if (!(await auth.getLoginState())) await auth.signInAnonymously({})
  return {
    async call(room: string, sent: Sent) {
      try {
        const { result } = await app.callFunction({ name: room, data: { ...sent } })
        return result as Told<unknown>
      } catch (error) {
        throw new NoAnswer(String(error))
      }
    },
    async upload(localPath: string, cloudPath: string) {
      const blob = await (await fetch(localPath)).blob()
      const file = new File([blob], cloudPath.split('/').pop() ?? 'file', { type: blob.type })
      const { fileID } = await app.uploadFile({ cloudPath, filePath: file as unknown as string })
      return fileID
    },
    isSignedIn: () => true,
  }
}
