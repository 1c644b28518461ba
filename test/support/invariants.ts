import type { Pool } from 'pg';
import { unpackJourney } from '../../src/read-model/journey-body.js';

/**
 * What must hold in the database at any quiet moment (docs/architecture.md, "Exactly once"). Each statement returns the rows that break it.
 */
export const INVARIANTS: Readonly<Record<string, string>> = {
  'offsets are dense: nothing was skipped': `
    select topic, partition, incarnation from inbox group by 1, 2, 3 having count(*) <> max("offset") - min("offset") + 1`,
  'no record is stored twice': `
    select topic, partition, incarnation, "offset" from inbox group by 1, 2, 3, 4 having count(*) > 1`,
  'every raw message has exactly one disposition': `
    select i.id from inbox i left join disposition d on d.message_id = i.id where d.message_id is null
    union all select d.message_id from disposition d left join inbox i on i.id = d.message_id where i.id is null`,
  'what is quarantined says why, and only that': `
    select d.message_id from disposition d join content c using (content_key)
     where (d.disposition in ('QUARANTINED', 'PARTLY_QUARANTINED'))
       and not exists (select from quarantine q where q.content_key = d.content_key)`,
  'every processed content left its events in the journal': `
    select c.content_key from content c
     where c.event_count > 0
       and c.event_count <> (select count(*) from journal_source s where s.content_key = c.content_key and s.superseded_at is null)`,
  'a fact stands once in the journal': `
    select event_id from journal group by 1 having count(*) > 1`,
  'every fact has a source, and every source its fact': `
    select e.event_id from journal e where not exists (select from journal_source s where s.month = e.month and s.event_id = e.event_id)
    union all
    select s.event_id from journal_source s where not exists (select from journal e where e.month = s.month and e.event_id = s.event_id)`,
  'the position is where the inbox ends': `
    select p.topic, p.partition from feed_position p
      join (select topic, partition, max("offset") + 1 as next_offset from inbox group by 1, 2) i using (topic, partition)
     where p.next_offset <> i.next_offset`,
  'the epochs of writers never go down along the offsets': `
    select * from (select topic, partition, "offset", epoch, lag(epoch) over (partition by topic, partition, incarnation order by "offset") as before
                     from inbox) w where epoch < before`,
  'no transaction tells a change of a journey twice': `
    select journey_id, xmin::text as transaction from outbox group by 1, 2 having count(*) > 1`,
  'a silent replay tells nobody': `
    select o.id from outbox o join replay r on r.id = o.replay_id where not r.notify`,
  'every halted partition has its incident': `
    select p.topic, p.partition from feed_position p
     where p.halted_reason is not null
       and not exists (select from data_loss_incident d where d.topic = p.topic and d.partition = p.partition)`,
};

const UNITS_AND_FACTS = `
  select e.unit_key as unit, array_agg(e.event_id::text) as facts,
    (select coalesce(array_agg(j.body), '{}') from journey j where j.unit_key = e.unit_key) as journeys
    from journal e
   where e.unit_key is not null
     and exists (select from journal_source s where s.month = e.month and s.event_id = e.event_id and s.superseded_at is null)
     -- What is taken back whole leaves no journey, also by a correction that names other units.
     and not exists (select from journal k where k.unit_key = e.unit_key and k.body ->> 'correction' is not null)
     and not exists (select from journal_source s join correction k on k.corrects = s.document_key
                      where s.month = e.month and s.event_id = e.event_id)
   group by e.unit_key`;

/** Live facts about a unit that are in none of its journeys. */
async function factsWithoutJourney(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ facts: string[]; journeys: Buffer[] }>(UNITS_AND_FACTS);
  return rows.flatMap(({ facts, journeys }) => {
    const shown = new Set<string>(
      journeys.map(unpackJourney).flatMap(({ events, retractedEvents }) => [...events, ...retractedEvents]),
    );
    return facts.filter((fact) => !shown.has(fact));
  });
}

/** The invariants that are broken, each with some of the rows that break it. Empty when all hold. */
export async function brokenInvariants(pool: Pool): Promise<Readonly<Record<string, unknown>>> {
  const broken: Record<string, unknown> = {};
  for (const [name, sql] of Object.entries(INVARIANTS)) {
    const { rows, rowCount } = await pool.query(`select * from (${sql}) broken limit 5`);
    if (rowCount) broken[name] = rows;
  }
  const lost = await factsWithoutJourney(pool);
  if (lost.length > 0) broken['every live fact about a unit is in one of its journeys'] = lost.slice(0, 5);
  return broken;
}
