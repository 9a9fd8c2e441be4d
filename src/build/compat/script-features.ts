import { parseSync, Visitor } from 'rolldown/utils';
import type { Used } from './found.ts';
import { isKnown, keysOf } from './support.ts';

/** Objects that every script has, by the interface that says what they can do. */
const INTERFACES: ReadonlyMap<string, string> = new Map([
	['document', 'Document'],
	['history', 'History'],
	['location', 'Location'],
	['navigator', 'Navigator'],
	['performance', 'Performance'],
	['screen', 'Screen'],
	['window', 'Window'],
	['scheduler', 'Scheduler'],
	['caches', 'CacheStorage'],
]);

const API = 'api.';
const BUILTINS = 'javascript.builtins.';

/** A script, read. */
export interface Script {
	readonly used: readonly Used[];
	/** The names of properties and variables that it makes itself: they need not mean what the web means by them. */
	readonly own: ReadonlySet<string>;
	/** The files and packages that it imports, at once or later, as they are written there. */
	readonly imports: readonly string[];
}

/**
 * The features of the web that a script uses, found by their names: a member counts as the feature of any interface that has
 * one of this name, unless it stands on an object that is known. Syntax and what belongs to the language are not looked at:
 * the first is rewritten by the build, the second is held to one edition of it by `lib` in `tsconfig.json`.
 *
 * @param file its name, which tells whether it is TypeScript
 * @throws Error when it cannot be read
 */
export function readScript(file: string, source: string): Script {
	const { program, module, errors } = parseSync(file, source);
	const [error] = errors;
	if (error) throw new Error(`${file}: ${error.message}`);
	const found: (Used & { readonly variable?: string })[] = [];
	const own = new Set<string>();
	const lineAt = (start: number) => source.slice(0, start).split('\n').length;
	const noteGlobal = (name: string, start: number) => {
		found.push({
			name,
			keys: [API + name, BUILTINS + name, `${API}Window.${name}`],
			line: lineAt(start),
			variable: name,
		});
	};
	const noteMember = (name: string, start: number) => {
		found.push({ name: `.${name}`, keys: keysOf(name, API, BUILTINS), line: lineAt(start) });
	};
	new Visitor({
		MemberExpression({ object, property, computed, start }) {
			if (computed || property.type !== 'Identifier') return;
			const { name } = property;
			if (
				object.type === 'MemberExpression' &&
				object.property.type === 'Identifier' &&
				object.property.name === 'style'
			) {
				const kebab = name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
				found.push({ name: kebab, keys: [`css.properties.${kebab}`], line: lineAt(property.start) });
				return;
			}
			if (object.type !== 'Identifier') return noteMember(name, property.start);
			const type = INTERFACES.get(object.name) ?? object.name;
			const keys = [API, BUILTINS]
				.flatMap((group) => [`${group}${type}.${name}`, `${group}${type}.${name}_static`])
				.filter(isKnown);
			if (keys.length > 0) found.push({ name: `${object.name}.${name}`, keys, line: lineAt(start) });
			else noteMember(name, property.start);
			if (!INTERFACES.has(object.name)) noteGlobal(object.name, start);
		},
		NewExpression({ callee, start }) {
			if (callee.type === 'Identifier') noteGlobal(callee.name, start);
		},
		CallExpression({ callee, arguments: [first], start }) {
			if (callee.type === 'Identifier') noteGlobal(callee.name, start);
			const listens =
				(callee.type === 'Identifier' && callee.name === 'addEventListener') ||
				(callee.type === 'MemberExpression' &&
					callee.property.type === 'Identifier' &&
					callee.property.name === 'addEventListener');
			if (!listens || first?.type !== 'Literal' || typeof first.value !== 'string') return;
			found.push({ name: `the event ${first.value}`, keys: keysOf(`${first.value}_event`, API), line: lineAt(start) });
		},
		ObjectPattern({ properties }) {
			for (const property of properties) {
				if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
				noteMember(property.key.name, property.start);
			}
		},
		Property({ key }) {
			if (key.type === 'Identifier') own.add(key.name);
		},
		PropertyDefinition({ key }) {
			if (key.type === 'Identifier') own.add(key.name);
		},
		MethodDefinition({ key }) {
			if (key.type === 'Identifier') own.add(key.name);
		},
		TSPropertySignature({ key }) {
			if (key.type === 'Identifier') own.add(key.name);
		},
		TSMethodSignature({ key }) {
			if (key.type === 'Identifier') own.add(key.name);
		},
		VariableDeclarator({ id }) {
			if (id.type === 'Identifier') own.add(id.name);
		},
		FunctionDeclaration({ id }) {
			if (id) own.add(id.name);
		},
		ClassDeclaration({ id }) {
			if (id) own.add(id.name);
		},
		ImportSpecifier({ local }) {
			own.add(local.name);
		},
	}).visit(program);
	const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1));
	return {
		used: found.filter(({ variable }) => variable === undefined || !own.has(variable)),
		own,
		imports: [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...dynamic],
	};
}
