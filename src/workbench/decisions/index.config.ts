export default definePageConfig({ navigationBarTitleText: '决议记录', enablePullDownRefresh: true })
