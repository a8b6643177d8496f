import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts'];
const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      'public/**',
      'data/**',
      'test-results/**',
      'playwright-report/**',
      'tests/**/fixtures/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  svelte.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // An index that the line before has checked reads better than a branch that cannot happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Rules that ask the type checker: promises that nobody waits for, switches with a hole.
    files: TYPESCRIPT,
    ignores: SVELTE,
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: SVELTE,
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    // Data is replaced whole (`$state.raw`), so that plain maps and sets are what is meant.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  { files: ['src/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['scripts/**', 'tests/**', '*.ts', '*.js'],
    languageOptions: { globals: globals.node },
  },
  { files: ['tests/e2e/**'], languageOptions: { globals: globals.browser } },
  {
    // The compiler knows every name of these files.
    files: [...TYPESCRIPT, ...SVELTE],
    rules: { 'no-undef': 'off' },
  },
  { files: ['scripts/test.mjs', 'tests/**'], rules: { 'no-console': 'off' } },
);
