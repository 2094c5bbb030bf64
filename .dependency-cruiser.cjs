/** Which way imports point. Each rule was proven once by breaking it (tests/architecture). */
const ROOMS = 'place|people|escalation|station|income|points|wish|plan|menu|vote|works|refusals'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.config\\.(ts|js|mjs|cjs)$', '^config/', '(^|/)index\\.ts$', '\\.cjs$'],
      },
      to: {},
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules know no clock, no network, no SDK: only each other, zod/mini and a hash function.',
      severity: 'error',
      from: { path: '^domain' },
      to: { pathNot: ['^domain', '^node_modules/zod/', '^node_modules/@noble/hashes/'] },
    },
    {
      name: 'rooms-by-their-face',
      comment: 'A room of the domain is used through its index.ts only.',
      severity: 'error',
      from: { path: `^domain/(${ROOMS}|kernel)/` },
      to: { path: `^domain/(?!$1/)(${ROOMS}|kernel)/(?!index\\.ts$)` },
    },
    {
      name: 'faces-only',
      comment: 'Functions, phone, local and tests too use a room through its index.ts.',
      severity: 'error',
      from: { path: '^(cloudfunctions|src|local)' },
      to: { path: `^domain/(${ROOMS}|kernel)/(?!index\\.ts$)` },
    },
    {
      name: 'phone-and-functions-apart',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(cloudfunctions|local|tests)' },
    },
    {
      name: 'no-plans-on-the-phone',
      comment: 'Plans are made with BigInt, which the oldest phones lack.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^domain/plan/' },
    },
    {
      name: 'functions-and-phone-apart',
      severity: 'error',
      from: { path: '^cloudfunctions' },
      to: { path: '^(src|local|tests)' },
    },
    {
      name: 'functions-apart',
      comment: 'A function folder never imports another; what they have in common is in lib.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/' },
      to: { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/lib/'] },
    },
    {
      name: 'lib-below-functions',
      severity: 'error',
      from: { path: '^cloudfunctions/lib' },
      to: { path: '^cloudfunctions/(?!lib/)' },
    },
    {
      name: 'one-door-to-the-platform',
      comment: 'The platform SDK only in cloudfunctions/lib.',
      severity: 'error',
      from: {
        path: '^(cloudfunctions|src|domain|local/cloud|local/demo)',
        pathNot: '^cloudfunctions/lib/app\\.ts$',
      },
      to: { path: 'node_modules/(@cloudbase/node-sdk|wx-server-sdk)' },
    },
    {
      name: 'one-door-to-the-cloud',
      comment: 'The browser SDK only in src/services.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/services/' },
      to: { path: 'node_modules/@cloudbase/' },
    },
    {
      name: 'nobody-imports-local',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions|src)' },
      to: { path: '^local' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
