export default definePageConfig({
  navigationBarTitleText: '每一笔钱',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
