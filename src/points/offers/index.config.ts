export default definePageConfig({ navigationBarTitleText: '爱心活动和岗位', enablePullDownRefresh: true })
