// Which folder may import which. Each rule is proven to catch a violation in test/architecture.

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const SPEC = '\\.spec\\.ts$';
const ENGINES = '^libs/[^/]+/src/(sqlite|postgres|kurrent|embedded|kafka)/';
// Where things are put together: engines by their addresses, and each app.
const ROOTS = ['^libs/engines/src/', '^apps/[^/]+/src/[^/]+$', '^apps/platform/src/'];
const KERNEL = '^libs/kernel/src/(?!testing/)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'contexts-are-strangers',
      'One app never imports another; they meet in libs/messaging/src/contracts. The platform composes them.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/platform/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'domain-is-alone',
      'The domain sees itself and the kernel; not Nest, not Node, not npm.',
      { path: '^apps/([^/]+)/src/domain/', pathNot: SPEC },
      { pathNot: ['^apps/$1/src/domain/', KERNEL] },
    ),
    forbid('no-cycles', 'Nothing imports itself by a detour.', {}, { circular: true }),
    forbid('libs-never-look-up', 'A library knows no app and no test.', { path: '^libs/' }, { path: '^(apps|test)/' }),
    forbid(
      'kernel-is-bottom',
      'The kernel sees itself and the two packages named here.',
      { path: KERNEL, pathNot: SPEC },
      { pathNot: [KERNEL, '^node_modules/(temporal-polyfill|@marketto/codice-fiscale-utils)/'] },
    ),
    forbid(
      'application-knows-ports-only',
      'A use case sees the domain, the ports of the libraries and the command bus; no adapter, no SQL, no HTTP.',
      { path: '^apps/([^/]+)/src/application/', pathNot: SPEC },
      {
        pathNot: [
          '^apps/$1/src/(application|domain)/',
          '^libs/(kernel|event-store|messaging|read-model|privacy|documents|rules|access|service|territory|voucher-code|registries|bank-files)/src/',
          '^node_modules/@nestjs/(common|cqrs)/',
        ],
      },
    ),
    forbid(
      'adapters-chosen-once',
      'Concrete engines are named in a composition root: libs/engines, the files directly in an app’s src, the platform.',
      { path: '^(apps|libs)/([^/]+)/', pathNot: [...ROOTS, SPEC] },
      { path: ENGINES, pathNot: ['^$1/$2/', '^libs/sql/'] },
    ),
    forbid(
      'chosen-engines-at-the-root',
      'Whoever is handed ports does not choose what stands behind them: only an app’s composition root opens engines.',
      { path: '^(apps|libs)/', pathNot: [...ROOTS, SPEC] },
      { path: '^libs/engines/' },
    ),
    forbid(
      'postgres-for-its-engines',
      'A connection to PostgreSQL is for the engines that stand on it, and for whoever composes them.',
      {
        path: '^(apps|libs)/([^/]+)/',
        pathNot: [...ROOTS, '^libs/[^/]+/src/postgres/', SPEC],
      },
      { path: '^libs/sql/src/postgres/', pathNot: '^$1/$2/' },
    ),
    forbid(
      'side-doors-closed',
      'A library is entered through its index.ts files.',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/[^/]+/src/', pathNot: ['^$1/$2/', '/index\\.ts$'] },
    ),
    forbid(
      'client-stands-alone',
      'The client is a package for third parties: it brings nothing of the house but the types of the API.',
      { path: '^libs/client/', pathNot: SPEC },
      { pathNot: '^(libs/client/src|node_modules/openapi-(fetch|typescript-helpers))/' },
    ),
    forbid(
      'one-door-to-sqlite',
      'libsql ends the process on a wrong bind: only the guard in libs/sql touches it.',
      { path: '^(apps|libs|test)/', pathNot: '^libs/sql/' },
      { path: '^node_modules/libsql/' },
    ),
    forbid(
      'one-door-to-postgres',
      'The driver would store a Date in local time and an object as it likes: only the guard in libs/sql touches it.',
      { path: '^(apps|libs|test)/', pathNot: '^libs/sql/' },
      { path: '^node_modules/(@types/)?pg/' },
    ),
    forbid('all-is-found', 'What cannot be resolved cannot be judged.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
