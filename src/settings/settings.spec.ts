import { SettingsError, settingsFrom } from './settings.js';

const GOOD = {
  DATABASE_URL: 'postgres://landbridge:secret@127.0.0.1:5432/landbridge',
  KAFKA_BROKERS: 'one:9092, two:9092',
};

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    settingsFrom({ ...GOOD, ...env });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

test('addresses are taken as they are written', () => {
  const { databaseUrl, kafka } = settingsFrom(GOOD);
  expect([databaseUrl, kafka.brokers]).toEqual([GOOD.DATABASE_URL, ['one:9092', 'two:9092']]);
});

test('every setting that cannot be used is named at once', () => {
  const problems = problemsOf({ PORT: '70000', ROLE: 'both', KAFKA_BROKERS: 'http://one:9092', LOG_LEVEL: 'loud' });
  expect(problems.map((problem) => problem.split(/[= ]/)[0])).toEqual(['KAFKA_BROKERS', 'ROLE', 'PORT', 'LOG_LEVEL']);
});

test('a database address of another form is refused, and its password is not repeated', () => {
  const [problem] = problemsOf({ DATABASE_URL: 'mysql://user:secret@host/database' });
  expect(problem).toMatch(/^DATABASE_URL has not the form postgres:/);
  expect(problem).not.toContain('secret');
});

test('a file of certificates that is not there is named', () => {
  expect(problemsOf({ KAFKA_TLS: 'true', KAFKA_TLS_CA_FILE: '/nowhere/ca.pem' })).toEqual([
    'KAFKA_TLS_CA_FILE=/nowhere/ca.pem is no file that can be read',
  ]);
});

test('the points at which a process kills itself are closed outside of tests', () => {
  expect(problemsOf({ CRASH_AT: 'after-inbox' })).toEqual(['CRASH_AT is for tests: it needs NODE_ENV=test']);
  expect(problemsOf({ CRASH_AT: 'after-inbox', NODE_ENV: 'test' })).toEqual([]);
});
