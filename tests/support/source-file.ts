// Reads what a source file reaches for: the modules it imports in any form, and the uses of clock, randomness and network.
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  /** Imported files of the project, as `core/kernel/ids`. */
  readonly files: readonly string[];
  /** Everything else that is imported, as written: `node:fs`, `zod`, `react/jsx-runtime`. */
  readonly packages: readonly string[];
  /** Such as `Date.now`, `new Date()`, `Math.random`, `fetch`, `https://…`. */
  readonly reaches: readonly string[];
}

export function readSourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`);
  const files = new Set<string>();
  const packages = new Set<string>();
  const reaches = new Set<string>();
  walk(program, (node) => {
    const specifier = specifierOf(node);
    const file = specifier === null ? null : fileOf(path, specifier);
    if (file !== null) files.add(file);
    else if (specifier !== null) packages.add(specifier);
    const reach = reachOf(node);
    if (reach !== null) reaches.add(reach);
  });
  return { path, files: [...files], packages: [...packages], reaches: [...reaches] };
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  if (!isNode(value)) return;
  visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

const literal = (value: unknown): string | null =>
  isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null;

const name = (value: unknown): string | null =>
  isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string' ? value['name'] : null;

/** `import`, `export … from`, `import()`, `import type`, `import x = require()`, `require()`. */
function specifierOf(node: Node): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node['source'] ?? node['argument']);
    case 'TSExternalModuleReference':
      return literal(node['expression']);
    case 'CallExpression':
      return name(node['callee']) === 'require' && Array.isArray(node['arguments'])
        ? literal(node['arguments'][0])
        : null;
    default:
      return null;
  }
}

function fileOf(path: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return bare.slice(1);
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : null;
}

const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];

function reachOf(node: Node): string | null {
  if (node.type === 'MemberExpression') {
    const [object, property] = [name(node['object']), name(node['property'])];
    const member = `${object}.${property}`;
    if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(member))
      return member;
    if (object !== null && ['window', 'globalThis', 'self'].includes(object) && networkGlobals.includes(property ?? ''))
      return property;
  }
  const hasNoArguments = Array.isArray(node['arguments']) && node['arguments'].length === 0;
  if (node.type === 'NewExpression' && name(node['callee']) === 'Date' && hasNoArguments) return 'new Date()';
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const callee = name(node['callee']);
    if (node.type === 'CallExpression' && callee === 'Date') return 'Date()';
    if (callee !== null && networkGlobals.includes(callee)) return callee;
  }
  return /^(?:https?|wss?):\/\//.exec(literal(node) ?? '') ? (literal(node) ?? '') : null;
}
