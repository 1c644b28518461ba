/**
 * Goal: the folder boundaries in boundaries.json hold for every source file.
 * Method: parse each file with the TypeScript compiler, look at its imports and, in the
 * pure folders, at the globals that would let the clock, chance or I/O in.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

interface Boundaries {
  readonly order: readonly string[];
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
  readonly pure: readonly string[];
  readonly purePackages: Readonly<Record<string, readonly string[]>>;
  readonly isolatedSubfolders: Readonly<Record<string, readonly string[]>>;
}

const SRC = resolve('src');
const rules = JSON.parse(readFileSync('boundaries.json', 'utf8')) as Boundaries;
const FORBIDDEN_GLOBALS = new Set([
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'crypto',
  'performance',
]);

const sourceFiles = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.endsWith('.fixture.ts') && path.includes(sep),
);

function violationsIn(path: string, text: string): string[] {
  const [folder = '', subfolder] = path.split(sep);
  const allowed = rules.mayImport[folder];
  if (allowed === undefined) return [`${path}: folder '${folder}' is not listed`];
  const isPure = rules.pure.includes(folder);
  const found = ts
    .preProcessFile(text, true, true)
    .importedFiles.flatMap(({ fileName }) => violationOfImport({ path, folder, subfolder, fileName, isPure, allowed }));
  return isPure ? [...found, ...impureGlobalsIn(path, text)] : found;
}

interface Import {
  readonly path: string;
  readonly folder: string;
  readonly subfolder: string | undefined;
  readonly fileName: string;
  readonly isPure: boolean;
  readonly allowed: readonly string[];
}

function violationOfImport({ path, folder, subfolder, fileName, isPure, allowed }: Import): string[] {
  if (!fileName.startsWith('.')) {
    const excepted = Object.entries(rules.purePackages).some(
      ([place, packages]) => path.startsWith(place) && packages.includes(fileName),
    );
    return isPure && !excepted ? [`${path}: pure folder imports package '${fileName}'`] : [];
  }
  const [toFolder = '', toSubfolder] = relative(SRC, resolve(SRC, dirname(path), fileName)).split(sep);
  if (toFolder !== folder)
    return allowed.includes(toFolder) ? [] : [`${path}: '${folder}' may not import '${toFolder}'`];
  const shared = rules.isolatedSubfolders[folder];
  const leaves =
    shared !== undefined && isSubfolder(subfolder) && isSubfolder(toSubfolder) && subfolder !== toSubfolder;
  return leaves && !shared.includes(toSubfolder)
    ? [`${path}: '${subfolder}' may not import its sibling '${toSubfolder}'`]
    : [];
}

const isSubfolder = (name: string | undefined): name is string => name !== undefined && !/\.[jt]s$/.test(name);

function impureGlobalsIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node))
      found.push(
        `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: '${node.getText()}' is not pure`,
      );
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isPropertyAccessExpression(node)) return ['Date.now', 'Math.random'].includes(node.getText());
  if (!ts.isIdentifier(node) || !FORBIDDEN_GLOBALS.has(node.text)) return false;
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  return (
    !isMember &&
    (ts.isPropertyAccessExpression(node.parent) ||
      (ts.isCallExpression(node.parent) && node.parent.expression === node))
  );
}

test('the folder list is ordered: each folder imports only folders to its left', () => {
  for (const [folder, targets] of Object.entries(rules.mayImport)) {
    for (const target of targets) expect(rules.order.indexOf(target)).toBeLessThan(rules.order.indexOf(folder));
  }
});

test('no source file crosses a boundary', () => {
  expect(sourceFiles.flatMap((path) => violationsIn(path, readFileSync(join(SRC, path), 'utf8')))).toEqual([]);
});

test.each([
  ['tracking/planted.ts', "import { Pool } from 'pg';"],
  ['tracking/planted.ts', "import { decode } from '../decode/registry.js';"],
  ['canonical/planted.ts', 'export const now = Date.now();'],
  ['decode/planted.ts', 'export const today = new Date();'],
  ['normalise/planted.ts', 'console.log(1);'],
  ['reference/planted.ts', 'export const home = process.env.HOME;'],
  ['normalise/planted.ts', 'export const dice = Math.random();'],
  ['unheard-of/planted.ts', 'export const a = 1;'],
  ['database/planted.ts', "import { x } from '../graphql/x.js';"],
])('a planted violation in %s is found: %s', (path, text) => {
  expect(violationsIn(path.replaceAll('/', sep), text)).toHaveLength(1);
});
