// The lint rules of the house: few, type-aware, all errors, the same for every folder.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './.ci/house-rules.mjs';

const SPECS = ['**/*.spec.ts', 'test/**/*.ts'];
const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Only *.config.ts reads the environment; everything else is handed its configuration.',
};
const clock = (object, property) => ({ object, property, message: 'Time and ids arrive in the command (P1).' });
const told = (selector) => ({ selector, message: 'Time and ids arrive in the command (P1).' });
const unused = (importNames) => ({ importNames, message: 'Not used here: see architecture, "inside a context".' });

export default defineConfig(
  globalIgnores(['dist/', 'data/', '.cache/', 'coverage/', 'test/results/', 'test/golden/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { house: houseRules },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'max-lines': ['error', { max: 300 }],
      'house/says-what-it-is-for': 'error',
      'house/disable-needs-reason': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-properties': ['error', ENVIRONMENT],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/cqrs',
              ...unused(['EventBus', 'EventsHandler', 'Saga', 'AggregateRoot', 'EventPublisher']),
            },
            { name: '@nestjs/common', ...unused(['forwardRef', 'Global', 'Scope']) },
          ],
        },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      // Who follows a log says what concerns him; `default` is the rest.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // A route's parameters are what it takes from the request, each under its own decorator.
  { files: ['**/*.controller.ts'], rules: { '@typescript-eslint/max-params': ['error', { max: 6 }] } },
  { files: ['**/*.config.ts', ...SPECS], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['apps/*/src/domain/**/*.ts', 'libs/kernel/src/**/*.ts', 'libs/rules/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-properties': [
        'error',
        ENVIRONMENT,
        clock('Date', 'now'),
        clock('performance', 'now'),
        clock('Math', 'random'),
        clock('crypto', 'randomUUID'),
        clock('Temporal', 'Now'),
      ],
      'no-restricted-syntax': [
        'error',
        told('NewExpression[callee.name="Date"][arguments.length=0]'),
        told('CallExpression[callee.name="Date"]'),
        told('CallExpression[callee.name="randomUUID"]'),
      ],
    },
  },
);
