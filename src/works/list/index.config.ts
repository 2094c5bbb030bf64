export default definePageConfig({
  navigationBarTitleText: '改造项目',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
