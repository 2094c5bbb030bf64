/** What a screen reader is told of a view; Taro's own templates leave it out. */
const SPOKEN = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
}

type Platform = { template: { mergeComponents: (context: Context, components: object) => void } }
/** As much of Taro's plugin context as is used here. */
type Context = {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
}

/** A Taro plugin: lets views on WeChat carry what a screen reader says. */
export default (context: Context): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => platform.template.mergeComponents(context, { View: SPOKEN }),
  })
}
