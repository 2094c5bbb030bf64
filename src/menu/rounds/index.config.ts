export default definePageConfig({ navigationBarTitleText: '改造点单', enablePullDownRefresh: true })
