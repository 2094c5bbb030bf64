export default definePageConfig({ navigationBarTitleText: '公约扣分', enablePullDownRefresh: true })
