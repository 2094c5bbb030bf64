import type { Phone } from './browser'

/** A screen to look at: who looks, where, and what they do before the picture is taken. */
export type Screen = {
  readonly name: string
  /** Null: nobody is signed in. */
  readonly as: string | null
  readonly path: string
  readonly before?: (phone: Phone) => Promise<void>
}

export const bottom = async ({ page }: Phone): Promise<void> => {
  await page.mouse.wheel(0, 5000)
  await page.waitForTimeout(400)
}
