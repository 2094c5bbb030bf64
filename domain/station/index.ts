export * from './contract'
export * from './matter'
export * from './scope'
