import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const LETTERS = '/\\p{L}{2,}/u';

/** What the house forbids in every module. */
const modules = [
	{
		selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
		message: 'No barrels: import from the file that has the thing.'
	}
];

/** What it forbids in components besides; a text or a style attribute would pass every test and fail a reader or the CSP. */
const components = [
	{
		selector: `SvelteElement > SvelteText[value=${LETTERS}]`,
		message: 'Interface text stands in src/lib/messages/en, not in a component.'
	},
	{
		selector: `SvelteAttribute[key.name=/^(aria-label|aria-description|alt|title|placeholder)$/] > SvelteLiteral[value=${LETTERS}]`,
		message: 'Interface text stands in src/lib/messages/en, not in a component.'
	},
	{
		selector: 'SvelteAttribute[key.name="style"]',
		message: 'The content security policy refuses style attributes: use a class or style:property.'
	}
];

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', '.cache/', 'static/', 'coverage/', 'geo/schemas/'] },
	js.configs.recommended,
	typescript.configs.strict,
	typescript.configs.stylistic,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			// TypeScript knows every name; the rule does not know its globals.
			'no-undef': 'off',
			'no-restricted-syntax': ['error', ...modules],
			'no-console': 'error',
			'object-shorthand': 'error',
			'prefer-template': 'error',
			// An index whose bounds a loop has just checked is no doubt to be handled; noUncheckedIndexedAccess asks for the mark.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Typed arrays are walked by index where a loop runs a million times.
			'@typescript-eslint/prefer-for-of': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }]
		}
	},
	{
		// The rules that need types and find real faults; the whole typed sets would cost minutes.
		files: ['**/*.ts'],
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
		rules: {
			'no-restricted-syntax': ['error', ...modules, ...components],
			// Addresses are written by the query's codec, and the app always stands at the root of its server.
			'svelte/no-navigation-without-resolve': 'off',
			// State is replaced, not changed in place; the rule takes a function's own Map for state.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	// Each component that is parsed with types has all types worked out anew; svelte-check looks at them already.
	{ files: ['**/*.js', '**/*.svelte'], languageOptions: { parserOptions: { projectService: false } } },
	{
		// What prints to a terminal.
		files: ['src/server/**', 'geo/**', 'tests/**', '*.js', '*.ts'],
		rules: { 'no-console': 'off' }
	}
);
