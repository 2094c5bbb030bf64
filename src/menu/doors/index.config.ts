export default definePageConfig({ navigationBarTitleText: '上门点单', enablePullDownRefresh: true })
