export default definePageConfig({ navigationBarTitleText: '公示进度', enablePullDownRefresh: true })
