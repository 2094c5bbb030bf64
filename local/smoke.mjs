// `npm run smoke -- --env ID`: the conformance suite, as it holds the local cloud to the SDK, asked of a real CloudBase environment.
import { spawn } from 'node:child_process'

const args = process.argv.slice(2)
const at = args.findIndex(arg => arg === '--env' || arg.startsWith('--env='))
const envId =
  at < 0 ? '' : args[at] === '--env' ? (args[at + 1] ?? '') : (args[at]?.slice('--env='.length) ?? '')
const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env

function refuse(...lines) {
  for (const line of lines) console.error(line)
  process.exit(1)
}

if (!/^[a-z][a-z0-9-]+$/.test(envId))
  refuse(
    '请指明要检查的云开发环境：npm run smoke -- --env 环境ID',
    'Name the CloudBase environment to ask: npm run smoke -- --env ID',
  )
if (!secretId || !secretKey)
  refuse(
    '缺少密钥：请先设置环境变量 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY（腾讯云访问管理 → API 密钥）。',
    'No credentials: set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY first (Tencent Cloud CAM → API keys).',
  )

console.log(`正在检查环境 ${envId}：只读写集合 conf-things 和 conf-unique，并会清空它们。`)
console.log(
  `Asking ${envId}; only the collections conf-things and conf-unique are written, and they are emptied.`,
)
// One file after another: all of them use the same two collections.
const jest = [
  'jest',
  '--selectProjects',
  'local',
  '--runInBand',
  '--testTimeout=60000',
  '--testPathPatterns',
  'tests/local/conformance',
]
const child = spawn('npx', jest, {
  stdio: 'inherit',
  env: { ...process.env, HAOYI_ENV_ID: envId, HAOYI_SECRET_ID: secretId, HAOYI_SECRET_KEY: secretKey },
})
child.on('close', code => process.exit(code ?? 1))
