// Jest over ES modules: one project per cost of a test. `npx jest libs/kernel` runs whatever stands there.
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

const project = (displayName, testRegex, testPathIgnorePatterns = []) => ({
  displayName,
  testRegex,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...testPathIgnorePatterns],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  injectGlobals: false,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['js', 'ts', 'tsx', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.tsx?$': ['@swc/jest', swc] },
  // The same doors as `paths` in tsconfig.base.json; a relative `.js` may be the `.ts` beside it.
  moduleNameMapper: {
    '^@buono/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@buono/([^/]+)/(.+)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
});

export default {
  // Jest takes this from the top only; a busy machine is slow, and a hung test must still end.
  testTimeout: 60_000,
  // Modules that were loaded are never given back, and a full heap is slow: a worker that has grown so large makes room for another.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
  projects: [
    project('unit', '\\.spec\\.tsx?$', ['\\.(int|e2e|engine|pages)\\.spec\\.tsx?$']),
    { ...project('int', '\\.int\\.spec\\.tsx?$'), globalSetup: '<rootDir>/test/page-assets.mjs' },
    project('e2e', '\\.e2e\\.spec\\.tsx?$'),
    // In a real browser, on the built platform.
    {
      ...project('pages', '\\.pages\\.spec\\.tsx?$'),
      globalSetup: '<rootDir>/test/pages/told-once.mjs',
      globalTeardown: '<rootDir>/test/pages/told-no-more.mjs',
    },
    // On servers that `deploy/local/up` starts.
    project('engine', '\\.engine\\.spec\\.tsx?$'),
  ],
};
