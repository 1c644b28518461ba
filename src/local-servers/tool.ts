import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import type { OrdinaryUser } from './ordinary-user.js';

const KEPT_LINES = 30;

export interface ToolCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly runAs?: OrdinaryUser | null;
  /** 0 (the default) to 19 (only what others leave over). */
  readonly niceness?: number;
  readonly limitMs: number;
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
}

export interface ToolResult {
  readonly ok: boolean;
  /** `ENOENT` when there is no such program; `exit code 1`, `signal SIGKILL` otherwise. */
  readonly reason: string;
  /** The last lines of standard output and error together. */
  readonly output: string;
}

/**
 * Runs a program that does its work and ends (initdb, mvn, java -version). A failure is a result, not an exception;
 * it rejects only when called off through the signal, after the program is gone.
 */
export async function runTool(tool: ToolCommand): Promise<ToolResult> {
  tool.signal?.throwIfAborted();
  const child = spawn(tool.command, [...tool.args], {
    cwd: tool.cwd,
    env: tool.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: ctrl-C at the terminal comes to us only, and the tool's children can be ended with it.
    detached: true,
    ...(tool.runAs === null || tool.runAs === undefined ? {} : { uid: tool.runAs.uid, gid: tool.runAs.gid }),
  });
  if (tool.niceness !== undefined && child.pid !== undefined) setPriority(child.pid, tool.niceness);
  const lines: string[] = [];
  const keep = (line: string): void => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    tool.onLine?.(line);
  };
  createInterface({ input: child.stdout }).on('line', keep);
  createInterface({ input: child.stderr }).on('line', keep);
  const end = (): void => endGroup(child.pid);
  const timer = setTimeout(end, tool.limitMs);
  tool.signal?.addEventListener('abort', end, { once: true });
  process.once('exit', end);
  const reason = await new Promise<string>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  clearTimeout(timer);
  tool.signal?.removeEventListener('abort', end);
  process.removeListener('exit', end);
  tool.signal?.throwIfAborted();
  return { ok: reason === 'exit code 0', reason, output: lines.join('\n') };
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
