import type { Told } from '@domain/kernel'

/** What a call carries over the wire, whatever the wire is. */
export type Sent = { readonly action: string; readonly input: unknown; readonly requestId: string }

/** The cloud as the phone needs it: the one port, with an adapter for each platform. */
export type Cloud = {
  /** Calls a room's function. Throws only when no answer came. */
  readonly call: (room: string, sent: Sent) => Promise<Told<unknown>>
  /** Uploads a file of the phone's into the person's own folder; gives its id. */
  readonly upload: (localPath: string, cloudPath: string) => Promise<string>
  /** Is somebody signed in? On WeChat the platform always names the caller. */
  readonly isSignedIn: () => boolean
}

/** A file the phone no longer has, or cannot read. */
export class LostFile extends Error {}

/** No answer came: the network, or the platform. What was asked may or may not have been done. */
export class NoAnswer extends Error {}
