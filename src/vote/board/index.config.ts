export default definePageConfig({ navigationBarTitleText: '各楼栋参与情况', enablePullDownRefresh: true })
