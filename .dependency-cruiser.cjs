/** The layout, as rules that fail the build. docs/decisions/0001 and CONTRIBUTING.md say why. */
const contexts = 'community|ledger|stories|jury|identity';
const test = '\\.spec\\.ts$|/testing|/test-support/|/contract/|^test/|^bench/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other to run are one file, or three. Types may name each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'only-the-index-of-another-lib',
      comment: 'What other libs may use is what index.ts exports.',
      severity: 'error',
      from: { path: '^(?:libs/([^/]+)|apps|test|bench)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'kernel-depends-on-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: test },
      to: { path: '^libs/(?!kernel/)' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules import only their domain, the kernel, and the words (not the insides) of other contexts.',
      severity: 'error',
      from: { path: `^libs/(?:${contexts})/src/(?:domain|use-cases)/`, pathNot: test },
      to: {
        pathNot: [`^libs/(?:${contexts})/src/(?:domain|use-cases)/`, '^libs/kernel/src/index\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'foundations-know-no-context',
      severity: 'error',
      from: { path: '^libs/(?:event-store|projections|runtime|privacy|postgres)/', pathNot: test },
      to: { path: `^libs/(?:${contexts}|intake|composition|audit)/` },
    },
    {
      name: 'only-apps-know-nest-http',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: 'node_modules/(?:@nestjs/(?:platform|swagger|throttler)|fastify)' },
    },
    {
      name: 'apps-do-not-import-each-other',
      comment: 'The command line starts the API in its own process when none is running.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/(?!$1)', pathNot: '^apps/api/src/start\\.ts$' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: test },
      to: { path: ['\\.spec\\.ts$', '^test/', '/test-support/'] },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: test },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'require', 'default'] },
  },
};
