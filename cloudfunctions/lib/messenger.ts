import { cloudApp } from './app'
import { log } from './log'

/** A subscription message to one person, about one thing. `values` fill the template's keyed blanks. */
export type Message = {
  readonly toOpenid: string
  readonly template: string
  readonly page: string
  readonly values: Readonly<Record<string, string>>
}

/**
 * Sends one subscription message (subscribeMessage.send). Never fails the action it tells of: what was done stays done,
 * and a message that could not be sent is a line in the log.
 */
export async function send(message: Message): Promise<void> {
  try {
    await cloudApp().callWxOpenApi({
      apiName: 'subscribeMessage.send',
      requestData: {
        touser: message.toOpenid,
        template_id: message.template,
        page: message.page,
        data: Object.fromEntries(Object.entries(message.values).map(([key, value]) => [key, { value }])),
      },
    })
  } catch (error) {
    log({ messenger: 'failed', template: message.template, error: String(error) })
  }
}
