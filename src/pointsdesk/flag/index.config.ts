export default definePageConfig({ navigationBarTitleText: '核查', enablePullDownRefresh: true })
