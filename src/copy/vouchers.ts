/** What is said where vouchers and other papers are photographed, covered and added. */
export const VOUCHERS = {
  label: '凭证',
  hint: '收据、发票、转账回单、合同页；最多 9 份',
  photo: '加照片',
  pdf: '加 PDF',
  pdfName: 'PDF',
  pdfFile: '凭证.pdf',
  openPdf: '打开 PDF 凭证',
  bankLine: '银行流水',
  arrived: '已上传',
  remove: '删除这份',
  see: (number: number) => `看第 ${number} 份`,
  covered: '照片会公开，个人信息都由您确认遮住',
  problem: '至少要有一份凭证',
  pdfSureTitle: '这份 PDF 里有个人信息吗？',
  pdfSure:
    '身份证号、手机号、住址、银行卡号、个人姓名都不能公开。PDF 在手机上不能涂黑；里面有的话，请改为拍照，涂黑后再传。',
  pdfClean: '没有，用它',
  pdfBack: '不用了',
} as const

export const MASK = {
  title: '把个人信息涂黑',
  how: '在照片上划一下，划过的地方就涂黑；点一下也行。身份证号、手机号、住址、银行卡号、个人姓名都要遮住。',
  count: (boxes: number) => (boxes === 0 ? '还没有涂黑' : `已涂黑 ${boxes} 处`),
  undo: '撤销一处',
  cancel: '不用这张',
  done: '都遮好了，用这张',
  none: '没有个人信息，用这张',
  drawing: '正在处理',
  stage: '照片，划一下可以涂黑',
  failed: '这张照片打不开，请换一张。',
} as const
