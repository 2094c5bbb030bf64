export default definePageConfig({ navigationBarTitleText: '点单情况', enablePullDownRefresh: true })
