export default definePageConfig({ navigationBarTitleText: '出方案' })
