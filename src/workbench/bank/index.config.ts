export default definePageConfig({ navigationBarTitleText: '流水导入', enablePullDownRefresh: true })
