import { parsePsListing } from './process-table.js';

describe('a listing of ps', () => {
  it('gives pid, parent, start and the whole command line', () => {
    expect(
      parsePsListing('  501     1 Ss   Fri Nov 20 16:23:20 2026 /a b/bin/postgres -D /x/data -c port=1\n'),
    ).toEqual([
      {
        pid: 501,
        parentPid: 1,
        startMark: 'Fri Nov 20 16:23:20 2026',
        commandLine: '/a b/bin/postgres -D /x/data -c port=1',
      },
    ]);
  });

  it('leaves out zombies, which hold a pid and run nothing', () => {
    expect(parsePsListing('    7     1 Z    Fri Nov  6 06:03:00 2026 (postgres)\n')).toEqual([]);
  });

  it('skips lines of another shape', () => {
    expect(parsePsListing('  PID  PPID STAT STARTED COMMAND\n\n')).toEqual([]);
  });
});
