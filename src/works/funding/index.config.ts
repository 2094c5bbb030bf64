export default definePageConfig({ navigationBarTitleText: '开始筹资' })
