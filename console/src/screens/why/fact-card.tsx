import type { FactSource, WholeFact } from '../../api/answers.js';
import { WHOLE } from '../../api/queries.js';
import { useQuery } from '../../api/use-query.js';
import { conveyanceName, unitNumber } from '../../format/names.js';
import { Link } from '../../navigation.js';
import { ExcerptText } from '../../parts/excerpt.js';
import { Failed, Loading } from '../../parts/notice.js';
import { PlaceText } from '../../parts/place.js';
import { Instant, PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';

/** A fact with all that it says and the bytes that say it. */
export function FactCard({ id }: { readonly id: string }) {
  const { words } = useWords();
  const { data, error, again } = useQuery(WHOLE, { id });
  if (error) return <Failed error={error} again={again} />;
  if (!data) return <Loading />;
  if (data.node === null) return <p class="muted">{words.why.pastRetention}</p>;
  return <WholeFactCard fact={data.node} />;
}

export function WholeFactCard({ fact }: { readonly fact: WholeFact }) {
  const { words } = useWords();
  return (
    <div class="fact-card">
      <p class="fact-card-head">
        <strong>{words.event[fact.code] ?? fact.code}</strong>
        <span class={`classifier classifier-${fact.classifier.toLowerCase()}`}>
          {words.classifier[fact.classifier]}
        </span>
        <PlaceTime time={fact.occurredAt} zone={fact.place?.zone ?? null} />
        <PlaceText at={fact} />
      </p>
      {fact.flags.map((flag) => (
        <p key={flag} class="warn-line">
          {words.flag[flag] ?? flag}
        </p>
      ))}
      <Details fact={fact} />
      {fact.sources.map((source) => (
        <Source key={`${source.rawMessage?.id} ${source.byteStart} ${source.pointer}`} source={source} />
      ))}
      {fact.sourceCount > fact.sources.length && <p class="muted">{words.why.moreSources(fact.sourceCount)}</p>}
    </div>
  );
}

function Details({ fact }: { readonly fact: WholeFact }) {
  const { words } = useWords();
  const { customs, transport } = fact;
  const by = fact.reportedBy;
  const conveyance = conveyanceName(transport);
  const rows: readonly (readonly [label: string, value: string | null | undefined])[] = [
    [words.fact.saidBy, by.kind === null ? by.name : `${by.name} · ${words.sourceKind[by.kind]}`],
    [words.fact.wording, fact.wording],
    [words.fact.unit, fact.unit && unitNumber(fact.unit.number, fact.unit.kind)],
    [
      words.fact.conveyance,
      conveyance && [transport?.mode && words.mode[transport.mode], conveyance].filter(Boolean).join(' '),
    ],
    [
      words.fact.placeAsWritten,
      fact.placeCode && [fact.placeCode.name, fact.placeCode.code].filter(Boolean).join(' · '),
    ],
    [words.fact.timeAsWritten, `${fact.occurredAt.original} · ${words.timeBasis[fact.occurredAt.basis]}`],
    [words.fact.authority, customs && [customs.authority, customs.country].filter(Boolean).join(' · ')],
    [words.fact.procedure, customs?.procedure && words.procedure[customs.procedure]],
    [words.fact.declaration, customs?.declaration],
    [words.fact.holdReason, customs?.holdReason],
    [words.fact.remark, fact.remark],
  ];
  return (
    <dl class="details">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
      <div>
        <dt>{words.fact.writtenDown}</dt>
        <dd>
          <Instant at={fact.recordedAt} />
        </dd>
      </div>
    </dl>
  );
}

function Source({ source }: { readonly source: FactSource }) {
  const { words } = useWords();
  const { rawMessage, excerpt, pointer, decoder, rule, byteStart, byteEnd } = source;
  return (
    <figure class="source">
      <figcaption>
        {rawMessage === null ? (
          words.why.pastRetention
        ) : (
          <>
            <span>{rawMessage.feedId}</span> <span class="muted">{rawMessage.format}</span>{' '}
            <Instant at={rawMessage.receivedAt} />
            <Link to={{ view: 'message', id: rawMessage.id, from: byteStart, to: byteEnd }}>{words.message.open}</Link>
          </>
        )}
      </figcaption>
      <ExcerptText excerpt={excerpt} format={rawMessage?.format ?? null} />
      <p class="source-foot muted">
        <span>{words.message.bytes(byteStart, byteEnd)}</span> <code>{pointer}</code> <code>{decoder}</code>{' '}
        <code title={words.fact.readByRule}>{rule}</code>
      </p>
    </figure>
  );
}
