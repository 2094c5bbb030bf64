export default definePageConfig({ navigationBarTitleText: '我家点单' })
