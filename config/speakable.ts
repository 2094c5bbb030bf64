import { resolve } from 'node:path'
import { SPOKEN } from './spoken'

type Platform = {
  template: { mergeComponents: (context: Context, components: object) => void }
  runtimePath: string | string[]
}
/** As much of Taro's plugin context as is used here. */
type Context = {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
}

/**
 * A Taro plugin: lets views on WeChat carry what a screen reader says, which Taro's own templates leave out. The templates and the
 * running app number a view's attributes alike, so both must know them.
 */
export default (context: Context): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: platform => {
      platform.template.mergeComponents(context, { View: SPOKEN })
      platform.runtimePath = [platform.runtimePath, resolve(__dirname, 'speakableRuntime.ts')].flat()
    },
  })
}
