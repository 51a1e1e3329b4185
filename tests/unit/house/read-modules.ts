// Reads which module imports which, from the real syntax of .ts and .svelte files. Knows no rule about them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Import {
	/** Path from the repository's root for a file of ours, else the library's specifier. */
	readonly target: string;
	readonly ours: boolean;
	/** Erased on compiling. */
	readonly typeOnly: boolean;
	/** Imported names; `*` for a namespace, empty for a side effect. */
	readonly names: readonly string[];
}

export interface Module {
	/** Path from the repository's root, with forward slashes. */
	readonly path: string;
	readonly imports: readonly Import[];
}

/** Every file below the folders, as paths from the root, that `accept` takes. */
export function listFiles(folders: readonly string[], accept: (path: string) => boolean): string[] {
	return folders
		.filter((folder) => existsSync(join(ROOT, folder)))
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
		)
		.filter(accept)
		.sort();
}

export function readModules(folders: readonly string[]): Module[] {
	return listFiles(folders, (path) => /\.(ts|js|svelte)$/.test(path)).map((path) => ({
		path,
		imports: readImports(path, readFileSync(join(ROOT, path), 'utf8'))
	}));
}

export function readImports(path: string, source: string): Import[] {
	const code = path.endsWith('.svelte') ? scriptsOf(source) : source;
	const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	const imports: Import[] = [];
	const add = (specifier: string, typeOnly: boolean, names: readonly string[]) => {
		const target = resolve(path, specifier);
		if (target) imports.push({ ...target, typeOnly, names });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
			add(node.moduleSpecifier.text, isErased(node.importClause), namesOf(node.importClause));
		} else if (
			ts.isExportDeclaration(node) &&
			node.moduleSpecifier &&
			ts.isStringLiteral(node.moduleSpecifier)
		) {
			add(node.moduleSpecifier.text, node.isTypeOnly, ['*']);
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true, ['*']);
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [specifier] = node.arguments;
			if (specifier && ts.isStringLiteralLike(specifier)) add(specifier.text, false, ['*']);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return imports;
}

function scriptsOf(component: string): string {
	return Array.from(component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), (match) => match[1]).join('\n');
}

function isErased(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const named = clause.namedBindings;
	if (clause.name || !named || !ts.isNamedImports(named)) return false;
	return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
	if (!clause) return [];
	const named = clause.namedBindings;
	const names = clause.name ? ['default'] : [];
	if (!named) return names;
	if (ts.isNamespaceImport(named)) return [...names, '*'];
	return [
		...names,
		...named.elements
			.filter((element) => !element.isTypeOnly)
			.map((element) => (element.propertyName ?? element.name).text)
	];
}

/** Null for what Kit generates (`./$types`). */
function resolve(from: string, specifier: string): { target: string; ours: boolean } | null {
	const [path = ''] = specifier.split('?');
	if (path.startsWith('$lib/')) return { target: posix.join('src/lib', path.slice(5)), ours: true };
	if (!path.startsWith('.')) return { target: specifier, ours: false };
	if (path.endsWith('/$types') || path.endsWith('/$types.js')) return null;
	return { target: posix.join(dirname(from), path), ours: true };
}
