export default definePageConfig({ navigationBarTitleText: '我提出的', enablePullDownRefresh: true })
