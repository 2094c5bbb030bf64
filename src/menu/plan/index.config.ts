export default definePageConfig({ navigationBarTitleText: '点单方案', enablePullDownRefresh: true })
