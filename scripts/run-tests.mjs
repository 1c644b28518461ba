/**
 * Everything there is to check, in the order in which a failure is cheapest: build, types, lint, format, then jest
 * (pure specs, stores and whole app on a real Postgres and Kafka). The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHECKS = [
  ['build', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']],
  ['console', ['node_modules/vite/bin/vite.js', 'build', '--config', 'console/vite.config.mjs', '--logLevel', 'warn']],
  ['console types', ['node_modules/typescript/bin/tsc', '-p', 'console/tsconfig.json']],
  ['types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
];

const run = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('exit', (code) => resolve(code ?? 1));
  });

const counts = { passed: 0, failed: 0 };

for (const [name, args] of CHECKS) {
  const startedAt = Date.now();
  const isFine = (await run(args)) === 0;
  counts[isFine ? 'passed' : 'failed'] += 1;
  console.log(`${isFine ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (!isFine && name === 'build') finish();
}

const folder = mkdtempSync(join(tmpdir(), 'landbridge-tests-'));
const report = join(folder, 'report.json');
await run([
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
]);
const result = readReport();
rmSync(folder, { recursive: true });
counts.passed += result.numPassedTests;
counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
finish();

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.error('jest ended without a report');
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

function finish() {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
}
