/**
 * `npm run bench`: every bench beside this file, one after the other, each in a process of its own, and at the end one table of the ratios
 * that they reached. Words behind `--` are names of benches (`npm run bench -- intake`); without any, all run.
 *
 * A bench sends its ratios to this process: `process.send?.({ ratios: [{ what, aim, min, median, max }] })`.
 */
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, loadavg, totalmem, type as systemName, release } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENDING = '.bench.mjs';
const SEED = '7';
const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => basename(file, ENDING))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

const load = () => loadavg()[0].toFixed(1);
console.log(
  [
    `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${systemName()} ${release()}`,
    `Node ${process.version}, ${new Date().toISOString()}, seed ${SEED}, load average ${load()}`,
  ].join('\n'),
);

const rows = [];
let failures = 0;
for (const name of benches) {
  console.log(`\n──── ${name}`);
  const { code, ratios } = await runBench(name);
  rows.push(...ratios);
  if (code === 0) continue;
  failures += 1;
  console.log(`${name} ended with ${code}`);
}
printTable();
process.exitCode = failures === 0 && benches.length > 0 ? 0 : 1;

async function runBench(name) {
  const child = fork(join(folder, `${name}${ENDING}`), { env: { ...process.env, BENCH_SEED: SEED } });
  const ratios = [];
  child.on('message', (message) => ratios.push(...(message.ratios ?? []).map((ratio) => ({ bench: name, ...ratio }))));
  const code = await new Promise((settle) => child.once('close', (status, signal) => settle(status ?? signal)));
  return { code, ratios };
}

function printTable() {
  if (rows.length === 0) return;
  const number = (value) => value.toFixed(value < 10 ? 2 : 1);
  const widest = Math.max(...rows.map(({ bench, what }) => bench.length + what.length)) + 4;
  console.log(`\n${''.padEnd(widest)}${'median'.padStart(8)}   ${'min – max'.padEnd(16)}${'aim'.padStart(7)}`);
  for (const { bench, what, aim, min, median, max } of rows) {
    const verdict = median >= aim ? 'reached' : 'MISSED';
    const spread = `${number(min)} – ${number(max)}`;
    console.log(
      `${`${bench}: ${what}`.padEnd(widest)}${number(median).padStart(8)}   ${spread.padEnd(16)}${`≥ ${aim}`.padStart(7)}  ${verdict}`,
    );
  }
  console.log(`load average at the end ${load()}`);
}
