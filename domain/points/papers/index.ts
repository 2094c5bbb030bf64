export * from './papersOps'
