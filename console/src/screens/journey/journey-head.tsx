import type { ComponentChildren } from 'preact';
import type { Journey } from '../../api/answers.js';
import { deviationText } from '../../format/duration.js';
import { unitNumber } from '../../format/names.js';
import { PlaceText, Way } from '../../parts/place.js';
import { Status } from '../../parts/status.js';
import { Ago, PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { WHY_STATUS, whyFact, whyMilestone, type Ask } from '../why/reason.js';
import type { BoardMilestone, Call } from './board.js';

export interface JourneyHeadProps {
  readonly journey: Journey;
  readonly calls: readonly Call[];
  readonly isLive: boolean;
  /** When news came while the journey was shown, milliseconds. */
  readonly changedAt: number | null;
  readonly ask: Ask;
}

/** The first answer: what it is, how far it is and why, where it was last, where it comes next, when it arrives. */
export function JourneyHead({ journey, calls, isLive, changedAt, ask }: JourneyHeadProps) {
  const { words } = useWords();
  const { unit, flags, lastEventAt } = journey;
  return (
    <header class="journey-head">
      <div class="journey-title">
        <h1 class="number">{unitNumber(unit.number, unit.kind)}</h1>
        <span class="muted">
          {[words.unitKind[unit.kind], unit.sizeType, unit.laden && words.laden[unit.laden]]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Way
          from={journey.origin}
          fromCode={journey.originCode}
          to={journey.destination}
          toCode={journey.destinationCode}
        />
        <span class={`live ${isLive ? 'is-live' : ''}`} role="status">
          {changedAt === null ? (isLive ? words.live.on : words.live.off) : words.live.changed(clockOf(changedAt))}
        </span>
      </div>
      <div class="answers">
        <Answer label={words.journey.status} why={() => ask(WHY_STATUS)}>
          <Status status={journey.status} flags={flags} />
        </Answer>
        <LastKnown journey={journey} ask={ask} />
        <Next journey={journey} />
        <Arrival calls={calls} journey={journey} ask={ask} />
        <Answer label={words.journey.lastNews}>
          {lastEventAt === null ? <span class="muted">{words.journey.onlyPlans}</span> : <Ago at={lastEventAt} />}
        </Answer>
      </div>
    </header>
  );
}

const clockOf = (at: number): string => new Date(at).toTimeString().slice(0, 8);

interface AnswerProps {
  readonly label: string;
  readonly children: ComponentChildren;
  why?(): void;
}

function Answer({ label, children, why }: AnswerProps) {
  const { words } = useWords();
  return (
    <div class="answer">
      <span class="answer-label">{label}</span>
      <div class="answer-value">{children}</div>
      {why && (
        <button type="button" class="why" onClick={why} aria-label={`${words.why.ask} ${label}`}>
          {words.why.ask}
        </button>
      )}
    </div>
  );
}

function LastKnown({ journey: { lastKnownPlace }, ask }: { readonly journey: Journey; readonly ask: Ask }) {
  const { words } = useWords();
  if (lastKnownPlace === null) return <Answer label={words.journey.lastKnown}>—</Answer>;
  const { isThere, since, last } = lastKnownPlace;
  const shown = isThere ? since : last;
  const { event } = shown;
  return (
    <Answer
      label={isThere ? words.journey.hereSince : words.journey.lastSeen}
      {...(event && { why: () => ask(whyFact(event.id)) })}
    >
      <PlaceText at={lastKnownPlace} />
      <PlaceTime time={shown.time} zone={lastKnownPlace.place?.zone ?? null} />
    </Answer>
  );
}

function Next({ journey: { nextPlace, destination } }: { readonly journey: Journey }) {
  const { words } = useWords();
  // The end of the journey has an answer of its own.
  if (nextPlace === null || (destination !== null && nextPlace.place?.key === destination.key)) return null;
  const { arrival } = nextPlace;
  const best = arrival?.estimated ?? arrival?.planned ?? null;
  return (
    <Answer label={words.journey.next}>
      <PlaceText at={nextPlace} />
      {best === null ? (
        <span class="muted">{words.journey.nobodySaidWhen}</span>
      ) : (
        <span class="soft-time">
          <PlaceTime time={best.time} zone={nextPlace.place?.zone ?? null} />
          <small>{arrival?.estimated ? words.board.estimated : words.board.planned}</small>
        </span>
      )}
    </Answer>
  );
}

interface ArrivalProps {
  readonly journey: Journey;
  readonly calls: readonly Call[];
  readonly ask: Ask;
}

function Arrival({ journey, calls, ask }: ArrivalProps) {
  const { words } = useWords();
  const found = arrivalAt(journey, calls);
  if (found === null) return null;
  const { milestone, deviation, key } = found;
  const best = milestone.actual ?? milestone.estimated ?? milestone.planned;
  return (
    <Answer label={milestone.actual ? words.journey.arrived : words.journey.arrives} why={() => ask(whyMilestone(key))}>
      <PlaceText at={milestone} />
      {best && (
        <span class={milestone.actual ? '' : 'soft-time'}>
          <PlaceTime time={best.time} zone={milestone.place?.zone ?? null} />
          {!milestone.actual && <small>{milestone.estimated ? words.board.estimated : words.board.planned}</small>}
        </span>
      )}
      {deviation !== null && <Deviation minutes={deviation} />}
    </Answer>
  );
}

/** The arrival where the journey ends; before its plan is known, none. */
function arrivalAt({ destination }: Journey, calls: readonly Call[]): BoardMilestone | null {
  const arrivals = calls
    .flatMap(({ milestones }) => milestones)
    .filter(({ milestone }) => milestone.code === 'ARRIVED');
  return (
    arrivals.findLast(({ milestone }) => milestone.place !== null && milestone.place.key === destination?.key) ?? null
  );
}

export function Deviation({ minutes }: { readonly minutes: number }) {
  const { words } = useWords();
  const text = deviationText(minutes, words.units);
  if (text === '') return <span class="deviation on-time">{words.board.onTime}</span>;
  return <span class={`deviation ${minutes > 0 ? 'late' : 'early'}`}>{text}</span>;
}
