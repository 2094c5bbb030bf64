import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Catalog } from './store/catalog'
import type { Store } from './store/store'

/** Someone one can be in the local cloud. */
export type LocalPerson = {
  readonly _id: string
  readonly name: string
  readonly openid: string
  readonly title?: string
}

const OPENID = /^[\w-]{4,64}$/

/** Signs people in: a token stands for an openid, and holds across restarts on the same data. */
export class SignIn {
  private readonly secret: Buffer

  constructor(catalog: Catalog) {
    let secret = catalog.meta('secret')
    if (!secret) {
      secret = randomBytes(32).toString('hex')
      catalog.setMeta('secret', secret)
    }
    this.secret = Buffer.from(secret, 'hex')
  }

  private sign = (openid: string): Buffer => createHmac('sha256', this.secret).update(openid).digest()

  /** A token for an openid; null when it cannot be one. */
  tokenFor(openid: unknown): string | null {
    if (typeof openid !== 'string' || !OPENID.test(openid)) return null
    return `${openid}.${this.sign(openid).toString('hex')}`
  }

  /** Whose token it is, from an Authorization header; null when it is nobody's. */
  openidOf(header: string | undefined): string | null {
    const [, openid = '', mark = ''] = /^Bearer ([\w-]+)\.([0-9a-f]{64})$/i.exec(header ?? '') ?? []
    if (!OPENID.test(openid)) return null
    return timingSafeEqual(this.sign(openid), Buffer.from(mark.padEnd(64, '0'), 'hex')) ? openid : null
  }
}

/** One line about some of the people, by their id: who they are in the demonstration. */
export type Titles = Readonly<Record<string, string>>

/** Those of the `people` collection that a query finds, a thousand at most, as far as signing in needs them. */
export async function listPeople(store: Store, titles: Titles, query: object = {}): Promise<LocalPerson[]> {
  if (!store.catalog.has('people')) return []
  const search = { query: query as Record<string, never>, limit: 1000 }
  const matches = await store.run(() => store.find(store.catalog.collection('people'), search))
  return matches.map(({ doc }) => {
    const title = titles[String(doc._id)]
    return {
      _id: String(doc._id),
      name: String(doc.name ?? ''),
      openid: String(doc.openid ?? ''),
      ...(title && { title }),
    }
  })
}
