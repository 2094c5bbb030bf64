export default definePageConfig({
  navigationBarTitleText: '公共收益公示表',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
