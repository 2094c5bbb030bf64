export default definePageConfig({ navigationBarTitleText: '开工' })
