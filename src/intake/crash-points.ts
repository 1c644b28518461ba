/** Points of the write path at which a fault test may kill the process. */
export const CRASH_POINTS = [
  'in-claim',
  'after-begin',
  'after-inbox',
  'after-journal',
  'before-commit',
  'after-commit',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** Called at a point; returns when the process is to live on. */
export type PassPoint = (point: CrashPoint) => void;

/** Kills the process without a goodbye at `point`, or at the n-th pass of it (`point:n`); null never does. */
export function crashAt(setting: string | null): PassPoint {
  const [point, nth = '1'] = (setting ?? '').split(':');
  let passes = 0;
  return (passed) => {
    if (passed !== point) return;
    passes += 1;
    if (passes === Number(nth)) process.kill(process.pid, 'SIGKILL');
  };
}
