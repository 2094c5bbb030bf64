import { Agent, request } from 'node:http'
import type { Answer } from '@domain/kernel'

/** One intention of one person: sent again under the same id until it is answered. */
export type Intention = {
  readonly requestId: string
  readonly personId: string
  readonly action: string
  readonly input: object
  /** What is known of it: answered yes, answered no, or cut off by the death of the cloud. */
  answer: 'yes' | 'no' | 'none'
  code?: string
  /** What it was answered with, where yes. */
  value?: unknown
}

const agent = new Agent({ keepAlive: false })

function post(url: string, token: string, body: string): Promise<string> {
  return new Promise((done, fail) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const sent = request(`${url}/v1/functions/points`, { method: 'POST', agent, headers })
    sent.on('error', fail)
    sent.on('response', response => {
      const chunks: Buffer[] = []
      response.on('error', fail)
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () =>
        response.complete ? done(Buffer.concat(chunks).toString()) : fail(new Error('cut off')),
      )
    })
    sent.end(body)
  })
}

/** Answers that leave open whether it was done: to be sent again. */
const UNCLEAR = ['call.busy', 'fault']

/** Sends an intention; false when the cloud is gone. */
export async function send(url: string, token: string, intention: Intention): Promise<boolean> {
  const { action, input, requestId } = intention
  try {
    const answer = JSON.parse(
      await post(url, token, JSON.stringify({ action, input, requestId })),
    ) as Answer<unknown>
    if (answer.ok) Object.assign(intention, { answer: 'yes', value: answer.value })
    else if (!UNCLEAR.includes(answer.code)) {
      intention.answer = 'no'
      intention.code = answer.code
    } else if (answer.code === 'fault') throw new Error(`fault ${answer.trace}`)
    return true
  } catch (error) {
    if ((error as Error).message.startsWith('fault')) throw error
    return false
  }
}
