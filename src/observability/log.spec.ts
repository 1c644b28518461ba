import { createLog } from './log.js';

const NAME = 'NAMEOFAPERSON';

/** What the log writes of these fields. */
function written(fields: object): Record<string, Record<string, unknown>> {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).error(fields, 'it failed');
  return JSON.parse(lines.join('')) as Record<string, Record<string, unknown>>;
}

test('an error of the database is logged without the row on which it arose', () => {
  const error = Object.assign(new Error('a check is violated'), {
    code: '23514',
    table: 'journal',
    constraint: 'journal_check',
    detail: `Failing row contains (${NAME}).`,
    where: `COPY journal, line 1: "${NAME}"`,
    query: 'insert …',
    parameters: [NAME],
    driverError: { detail: NAME },
  });
  const shown = written({ error }).error!;
  expect(JSON.stringify(shown)).not.toContain(NAME);
  expect(shown).toMatchObject({
    type: 'Error',
    message: 'a check is violated',
    code: '23514',
    table: 'journal',
    constraint: 'journal_check',
    stack: expect.stringContaining('log.spec') as string,
  });
});

test('so are its causes, and what was thrown and is no error', () => {
  const cause = Object.assign(new TypeError('inner'), { detail: NAME, code: 'E1' });
  const shown = written({ error: new Error('outer', { cause }) });
  expect(shown).toMatchObject({
    error: { message: 'outer', cause: { type: 'TypeError', message: 'inner', code: 'E1' } },
  });
  expect(JSON.stringify(shown)).not.toContain(NAME);
  expect(written({ error: { row: NAME } }).error).toBe('[object]');
  expect(written({ error: 'gone' }).error).toBe('gone');
});

test('secrets are hidden', () => {
  expect(written({ password: 'p', headers: { authorization: 'Bearer x' } })).toMatchObject({
    password: '[hidden]',
    headers: { authorization: '[hidden]' },
  });
});
