export default definePageConfig({ navigationBarTitleText: '改造菜单', enablePullDownRefresh: true })
