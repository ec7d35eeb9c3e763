// Which folder may import which. Each rule is proven to catch a violation in test/architecture.

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const SPEC = '\\.spec\\.ts$';
const ENGINES = '^libs/[^/]+/src/(sqlite|postgres|kurrent|embedded|kafka)/';
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
          '^libs/(kernel|event-store|messaging|read-model|privacy|rules|access|service|territory|voucher-code)/src/',
          '^node_modules/@nestjs/(common|cqrs)/',
        ],
      },
    ),
    forbid(
      'adapters-chosen-once',
      'Concrete engines are named in the composition root: the files directly in an app’s src, and the platform.',
      { path: '^(apps|libs)/([^/]+)/', pathNot: ['^apps/[^/]+/src/[^/]+$', '^apps/platform/src/', SPEC] },
      { path: ENGINES, pathNot: '^$1/$2/' },
    ),
    forbid(
      'side-doors-closed',
      'A library is entered through its index.ts files.',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/[^/]+/src/', pathNot: ['^$1/$2/', '/index\\.ts$'] },
    ),
    forbid(
      'one-door-to-sqlite',
      'libsql ends the process on a wrong bind: only the guard in libs/sql touches it.',
      { path: '^(apps|libs|test)/', pathNot: '^libs/sql/' },
      { path: '^node_modules/libsql/' },
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
