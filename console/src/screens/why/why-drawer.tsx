import { useCallback, useEffect, useRef } from 'preact/hooks';
import { PlaceText } from '../../parts/place.js';
import { useKey } from '../../parts/keys.js';
import { useWords } from '../../words/use-words.js';
import { FactCard } from './fact-card.js';
import { Losers } from './losers.js';
import type { Ask, Reason } from './reason.js';

export interface WhyDrawerProps {
  readonly reason: Reason;
  readonly ask: Ask;
  close(): void;
}

/** Why it is so: the sentence of the rule, the fact that won with its very bytes, and the facts that lost, each with the reason. */
export function WhyDrawer({ reason, ask, close }: WhyDrawerProps) {
  const { words } = useWords();
  const drawer = useRef<HTMLDivElement>(null);
  useKey(
    'Escape',
    useCallback(() => close(), [close]),
  );
  useEffect(() => {
    const before = document.activeElement;
    drawer.current?.focus();
    return () => before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: true });
  }, []);
  return (
    <div class="drawer" ref={drawer} role="dialog" aria-label={words.why.title} tabIndex={-1}>
      <header class="drawer-head">
        <h2>
          <Subject reason={reason} />
        </h2>
        <button type="button" class="close" onClick={close} aria-label={words.close}>
          ✕
        </button>
      </header>
      <Answer reason={reason} ask={ask} />
    </div>
  );
}

function Subject({ reason }: { readonly reason: Reason }) {
  const { words } = useWords();
  switch (reason.kind) {
    case 'status':
      return <>{words.why.status}</>;
    case 'opening':
      return <>{words.why.opening}</>;
    case 'milestone':
      return (
        <>
          {words.event[reason.milestone.code]} · <PlaceText at={reason.milestone} />
        </>
      );
    default:
      return <>{words.why.fact}</>;
  }
}

function Answer({ reason, ask }: { readonly reason: Reason; readonly ask: Ask }) {
  const { words } = useWords();
  if (reason.kind === 'gone') return <p>{words.why.gone}</p>;
  if (reason.kind === 'fact') return <FactCard id={reason.id} key={reason.id} />;
  const { rule, text, winningEvent, losingEvents } = reason.explanation;
  return (
    <>
      <p class="why-text" lang="en">
        {text}
      </p>
      <p class="muted">
        {words.why.rule} <code>{rule}</code>
      </p>
      <h3>{words.why.winner}</h3>
      {winningEvent === null ? (
        <p class="muted">
          {reason.kind === 'milestone' && reason.milestone.inferred ? words.why.inferred : words.why.noWinner}
        </p>
      ) : (
        <FactCard id={winningEvent.id} key={winningEvent.id} />
      )}
      <h3>{words.why.losers(losingEvents.length)}</h3>
      <Losers losers={losingEvents} ask={ask} />
    </>
  );
}
