/** One index: its fields in order, each rising (1) or falling (-1). */
export type IndexSchema = {
  readonly name: string
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[]
  readonly unique?: boolean
  /** Documents in which the first field is missing are left out. */
  readonly sparse?: boolean
}
export type CollectionSchema = { readonly indexes: readonly IndexSchema[] }
