import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const HAS_PROC = existsSync('/proc/self/stat');

/** A process that is alive; zombies, which keep a pid but run nothing, are left out. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parentPid: number;
  /** Tells two processes apart that had the same pid one after the other. */
  readonly startMark: string;
  /** The arguments joined by single spaces, the program first. */
  readonly commandLine: string;
}

/** Every live process this user may see. */
export async function listProcesses(): Promise<readonly ProcessEntry[]> {
  return HAS_PROC ? listFromProc() : listFromPs();
}

/** The live process with this pid, or null when there is none or only a zombie. */
export async function findProcess(pid: number): Promise<ProcessEntry | null> {
  if (HAS_PROC) return readProcEntry(pid, await readBootId());
  return (await listFromPs()).find((entry) => entry.pid === pid) ?? null;
}

/** The pids of everything this process started, directly or not; children come after their parents. */
export async function descendantsOf(pid: number): Promise<readonly number[]> {
  const entries = await listProcesses();
  const found = [pid];
  for (let next = 0; next < found.length; next += 1) {
    found.push(...entries.filter((entry) => entry.parentPid === found[next]).map((entry) => entry.pid));
  }
  return found.slice(1);
}

async function listFromProc(): Promise<readonly ProcessEntry[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const bootId = await readBootId();
  const entries = await Promise.all(pids.map((pid) => readProcEntry(Number(pid), bootId)));
  return entries.filter((entry) => entry !== null);
}

/** Start times are counted from the machine's start, so they tell processes apart only together with this. */
async function readBootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

async function readProcEntry(pid: number, bootId: string): Promise<ProcessEntry | null> {
  try {
    const [stat, commandLine] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // proc(5): the program's name in brackets may hold blanks and brackets itself, so the fields are counted behind the
    // last bracket. The first of them is field 3 (state), then 4 (parent); field 22 is the start time in clock ticks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parentPid] = fields;
    if (state === 'Z' || state === 'X') return null;
    return {
      pid,
      parentPid: Number(parentPid),
      startMark: `${bootId}/${fields[19] ?? ''}`,
      commandLine: commandLine.replace(/\0+$/, '').replaceAll('\0', ' '),
    };
  } catch {
    // The process ended between the listing and the reading.
    return null;
  }
}

async function listFromPs(): Promise<readonly ProcessEntry[]> {
  const columns = 'pid=,ppid=,stat=,lstart=,command=';
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', columns], {
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return parsePsListing(stdout);
}

/** Reads what `ps -o pid=,ppid=,stat=,lstart=,command=` prints in the C locale, where `lstart` is 24 characters wide. */
export function parsePsListing(listing: string): readonly ProcessEntry[] {
  return listing.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.{24}) (.*)$/.exec(line);
    if (match === null) return [];
    const [, pid, parentPid, state = '', startMark = '', commandLine = ''] = match;
    if (state.startsWith('Z')) return [];
    return [{ pid: Number(pid), parentPid: Number(parentPid), startMark: startMark.trim(), commandLine }];
  });
}
