export default definePageConfig({ navigationBarTitleText: '公约加分' })
