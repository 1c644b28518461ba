import { useEffect, useState } from 'preact/hooks';
import { ask as askApi } from '../../api/ask.js';
import type { Fact, Journey } from '../../api/answers.js';
import { JOURNEY_FACTS } from '../../api/queries.js';
import { useQuery } from '../../api/use-query.js';
import { stepThroughRows } from '../../parts/keys.js';
import { PlaceText } from '../../parts/place.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { whyFact, type Ask } from '../why/reason.js';

interface KnownFacts {
  readonly facts: readonly Fact[];
  readonly retracted: readonly Fact[];
  again(): void;
  /** Loads the next hundred; null when all are there. */
  readonly more: (() => void) | null;
}

function useFacts(id: string): KnownFacts {
  const { data, again } = useQuery(JOURNEY_FACTS, { id, after: null });
  const [later, setLater] = useState<readonly Fact[]>([]);
  const [page, setPage] = useState(data?.journey?.events.pageInfo ?? null);
  useEffect(() => {
    setLater([]);
    setPage(data?.journey?.events.pageInfo ?? null);
  }, [data]);
  const load = (): void => {
    void askApi(JOURNEY_FACTS, { id, after: page?.endCursor ?? null }).then(
      ({ journey }) => {
        setLater((before) => [...before, ...(journey?.events.edges.map(({ node }) => node) ?? [])]);
        setPage(journey?.events.pageInfo ?? null);
      },
      () => undefined,
    );
  };
  const first = data?.journey?.events.edges.map(({ node }) => node) ?? [];
  return {
    facts: [...first, ...later],
    retracted: data?.journey?.retractedEvents.edges.map(({ node }) => node) ?? [],
    again,
    more: page?.hasNextPage ? load : null,
  };
}

export interface FactsProps {
  readonly journey: Journey;
  /** When the journey changed while it was shown: then they are asked for again. */
  readonly changedAt: number | null;
  readonly ask: Ask;
}

/** Every fact of the journey, those taken back too, each a step from its bytes; asked for when it is opened. */
export function Facts({ journey, changedAt, ask }: FactsProps) {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="panel facts-panel" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.facts.title(journey.events.totalCount)}</summary>
      {isOpen && <FactTable id={journey.id} changedAt={changedAt} ask={ask} />}
    </details>
  );
}

interface FactTableProps {
  readonly id: string;
  readonly changedAt: number | null;
  readonly ask: Ask;
}

function FactTable({ id, changedAt, ask }: FactTableProps) {
  const { words } = useWords();
  const { facts, retracted, more, again } = useFacts(id);
  useEffect(() => {
    if (changedAt !== null) again();
  }, [changedAt]);
  return (
    <>
      <table class="list facts" onKeyDown={stepThroughRows}>
        <thead>
          <tr>
            <th scope="col">{words.facts.what}</th>
            <th scope="col">{words.facts.when}</th>
            <th scope="col">{words.facts.where}</th>
            <th scope="col">{words.fact.saidBy}</th>
            <th scope="col">{words.facts.marks}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} ask={ask} />
          ))}
          {retracted.map((fact) => (
            <FactRow key={fact.id} fact={fact} ask={ask} isRetracted />
          ))}
        </tbody>
      </table>
      {more && (
        <button type="button" class="more" onClick={more}>
          {words.more}
        </button>
      )}
    </>
  );
}

interface FactRowProps {
  readonly fact: Fact;
  readonly ask: Ask;
  readonly isRetracted?: boolean;
}

function FactRow({ fact, ask, isRetracted = false }: FactRowProps) {
  const { words } = useWords();
  return (
    <tr class={isRetracted ? 'is-retracted' : undefined}>
      <th scope="row">
        <button type="button" class="row-button" data-row onClick={() => ask(whyFact(fact.id))}>
          {words.event[fact.code] ?? fact.code}
        </button>
        <span class={`classifier classifier-${fact.classifier.toLowerCase()}`}>
          {words.classifier[fact.classifier]}
        </span>
      </th>
      <td class="cell-when">
        <PlaceTime time={fact.occurredAt} zone={fact.place?.zone ?? null} />
      </td>
      <td class="cell-where">
        <PlaceText at={fact} />
      </td>
      <td class="cell-who">{fact.reportedBy.name}</td>
      <td class="cell-marks">
        {isRetracted && <span class="badge">{words.facts.retracted}</span>}
        {fact.flags.map((flag) => (
          <span key={flag} class="badge badge-warn" title={words.flag[flag]}>
            {words.flagShort[flag] ?? flag}
          </span>
        ))}
      </td>
    </tr>
  );
}
