/** One jest project a kind of test; `npx jest --selectProjects domain` runs one of them. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

const project = (displayName, extra = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: [`<rootDir>/tests/${displayName}`],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j)sx?$': swc },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@noble/hashes|qr|write-excel-file)/)'],
  moduleNameMapper: { '^@domain/(.*)$': '<rootDir>/domain/$1' },
  ...extra,
})

/** Every file of these begins in the demo world: laid out once a run, and copied. */
const inDemoWorld = {
  globalSetup: '<rootDir>/tests/world/setup.mjs',
  globalTeardown: '<rootDir>/tests/world/teardown.mjs',
}

export default {
  // Time enough on a machine with two cores that is busy otherwise; nothing is measured here.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tests/longestFirst.cjs',
  projects: [
    project('domain'),
    project('functions', inDemoWorld),
    project('local'),
    project('architecture'),
    project('weapp', { ...inDemoWorld, testEnvironmentOptions: { globalsCleanup: 'off' } }),
    project('journeys', inDemoWorld),
  ],
}
