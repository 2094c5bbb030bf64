import tcb from '@cloudbase/node-sdk'

let app: ReturnType<typeof tcb.init> | undefined

/** The platform's SDK for the environment the function runs in, made once an instance. */
export function cloudApp(): ReturnType<typeof tcb.init> {
  app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string, keepalive: true })
  return app
}

/** The environment the function runs in, as the SDK finds it. */
export const currentEnvironment = (): string => process.env.TCB_ENV || process.env.SCF_NAMESPACE || ''

/** What the platform says of one call, read from its context only: never from the payload, never from the process. */
export function platformContext(context: object): Readonly<Record<string, unknown>> {
  return { ...tcb.getCloudbaseContext(context as Parameters<typeof tcb.getCloudbaseContext>[0]) }
}
