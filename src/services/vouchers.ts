import { uploadFile } from './files'

/** A paper behind an entry: a photo that was covered and drawn anew, a PDF, or the bank's own table. Once it has arrived its path is its id. */
export type Paper = { readonly path: string; readonly kind: 'photo' | 'pdf' | 'bankLine' }
export type Voucher = { readonly fileId: string; readonly kind: Paper['kind'] }

const ENDINGS = { photo: 'jpg', pdf: 'pdf', bankLine: '' } as const

export const hasArrived = ({ path }: Paper): boolean => path.startsWith('cloud://')

/** Uploads papers as they are, one by one; gives them by their ids in the same order. Throws `NoAnswer` or `LostFile`. */
export async function uploadPapers(
  personId: string,
  papers: readonly Paper[],
  progress?: (done: number) => void,
): Promise<Voucher[]> {
  const vouchers: Voucher[] = []
  for (const { path, kind } of papers) {
    vouchers.push({ fileId: await uploadFile(personId, path, ENDINGS[kind]), kind })
    progress?.(vouchers.length)
  }
  return vouchers
}
