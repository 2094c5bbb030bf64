export default definePageConfig({ navigationBarTitleText: '积分核查', enablePullDownRefresh: true })
