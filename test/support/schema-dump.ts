import type { WritePool } from '../../src/database/write-pool.js';

/** The schema as text, made from the catalog alone, so that it needs no pg_dump and is the same on every Postgres version. Months' partitions are left out. */
export async function dumpSchema(pool: WritePool): Promise<string> {
  const parts = [];
  for (const query of [TABLES, CONSTRAINTS, INDEXES, FUNCTIONS, TRIGGERS]) {
    const { rows } = await pool.query<{ text: string }>(query);
    parts.push(rows.map((row) => row.text).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

const OURS = `c.relnamespace = 'public'::regnamespace and c.relname !~ '_[0-9]{4}_[0-9]{2}$' and c.relname <> 'migrations'`;

const TABLES = `
  select format(E'table %s%s%s\\n%s', c.relname,
    coalesce(' partition by ' || pg_get_partkeydef(c.oid), ''),
    coalesce(' partition of ' || (select inhparent::regclass::text from pg_inherits where inhrelid = c.oid) || ' ' || pg_get_expr(c.relpartbound, c.oid), '')
      || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''),
    string_agg(format('  %s %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),
      case a.attidentity when 'a' then ' generated always as identity' else '' end), E'\\n' order by a.attnum)) as text
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind in ('r', 'p') and ${OURS}
  group by c.oid, c.relname, c.relpartbound, c.reloptions order by c.relname`;

const CONSTRAINTS = `
  select format('constraint %s on %s: %s', k.conname, c.relname, pg_get_constraintdef(k.oid)) as text
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype <> 'n' and ${OURS} order by c.relname, k.conname`;

const INDEXES = `
  select format('%s', replace(pg_get_indexdef(i.indexrelid), 'public.', '')) as text
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
  where ${OURS} order by c.relname, x.relname`;

const FUNCTIONS = `
  select replace(pg_get_functiondef(p.oid), 'public.', '') as text
  from pg_proc p where p.pronamespace = 'public'::regnamespace order by p.proname`;

const TRIGGERS = `
  select replace(pg_get_triggerdef(t.oid), 'public.', '') as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and ${OURS} order by c.relname, t.tgname`;
