import { existsSync, rmSync } from 'node:fs'
import { ensureBuilt, FUNCTIONS_BUILD, H5_BUILD } from './builds'
import { DEMO_PEOPLE, DEMO_TITLES, seed } from './demo'
import { openStation } from './station'

const DATA = '.local/data'
const FIRST_PORT = 5180

const say = (line: string) => console.log(line)
const flag = (name: string) => process.argv.includes(`--${name}`)
const option = (name: string) => process.argv.find(arg => arg.startsWith(`--${name}=`))?.split('=')[1]

/** Opens on the asked port, or on the first free one from 5180. */
async function open() {
  const asked = option('port')
  const ports = asked ? [Number(asked)] : Array.from({ length: 20 }, (_, i) => FIRST_PORT + i)
  for (const port of ports) {
    try {
      return await openStation({ dataDir: DATA, port, app: true, titles: DEMO_TITLES })
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(`端口 ${ports[0]}–${ports.at(-1)} 都被占用，请用 --port=… 指定一个`)
}

async function main(): Promise<void> {
  if (flag('fresh') && existsSync(DATA)) rmSync(DATA, { recursive: true })
  await ensureBuilt([FUNCTIONS_BUILD, H5_BUILD], say)
  const cloud = await open()
  if (cloud.isEmpty()) {
    say('正在写入演示数据 …')
    await seed(cloud, cloud.now())
  }

  say(`\n毫议站已启动：${cloud.url}\n（用手机大小的窗口打开；Ctrl+C 结束；npm start -- --fresh 从头开始）\n`)
  say('可以登录的人：')
  for (const person of DEMO_PEOPLE.filter(one => one.title)) say(`  ${person.name}　${person.title}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      await cloud.close()
      process.exit(0)
    })
  }
}

void main()
