export default definePageConfig({ navigationBarTitleText: '共有资产台账', enablePullDownRefresh: true })
