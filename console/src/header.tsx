import type { TargetedEvent } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SHIPMENTS, type Address } from './address.js';
import { WAITING } from './api/operation-queries.js';
import { useQuery } from './api/use-query.js';
import { LANGUAGES, type Language } from './format/time.js';
import markUrl from './look/mark.svg';
import { Link, useNavigation } from './navigation.js';
import { useKey } from './parts/keys.js';
import { useWords } from './words/use-words.js';

const ASK_AGAIN_MS = 30_000;

export function Header() {
  const { words } = useWords();
  return (
    <header class="top">
      <Link to={SHIPMENTS} class="home" aria-label={words.home}>
        <img src={markUrl} alt="" width="22" height="22" />
        <span>Landbridge</span>
      </Link>
      <NumberBox />
      <Navigation />
      <LanguageChoice />
    </header>
  );
}

/** One box for any number; `/` leads to it from anywhere. */
function NumberBox() {
  const { words } = useWords();
  const { address, go } = useNavigation();
  const box = useRef<HTMLInputElement>(null);
  const shown = address.view === 'track' ? address.number : '';
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  useKey(
    '/',
    useCallback((event: KeyboardEvent) => {
      event.preventDefault();
      box.current?.select();
    }, []),
  );
  const find = (event: Event): void => {
    event.preventDefault();
    const number = text.trim();
    if (number === '') go(SHIPMENTS);
    else go({ view: 'track', number, journey: null, why: null });
    box.current?.blur();
  };
  return (
    <form class="find" role="search" onSubmit={find}>
      <input
        ref={box}
        type="search"
        name="number"
        value={text}
        maxLength={70}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-label={words.find.label}
        placeholder={words.find.placeholder}
        onInput={(event: TargetedEvent<HTMLInputElement>) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && box.current?.blur()}
      />
      <kbd aria-hidden="true">/</kbd>
      <button type="submit">{words.find.button}</button>
    </form>
  );
}

const PAGES = [
  ['shipments', SHIPMENTS],
  ['feeds', { view: 'feeds' }],
  ['quarantine', { view: 'quarantine', feed: null, code: null, status: 'OPEN' }],
  ['codes', { view: 'codes', feed: null, code: null }],
  ['replays', { view: 'replays' }],
] as const satisfies readonly (readonly [string, Address])[];

const PAGE_OF: Readonly<Record<Address['view'], (typeof PAGES)[number][0] | null>> = {
  shipments: 'shipments',
  track: 'shipments',
  journey: 'shipments',
  message: null,
  feeds: 'feeds',
  quarantine: 'quarantine',
  codes: 'codes',
  replays: 'replays',
  replay: 'replays',
};

function Navigation() {
  const { words } = useWords();
  const { address } = useNavigation();
  const { data, again } = useQuery(WAITING, {}, { everyMs: ASK_AGAIN_MS });
  useEffect(again, [address.view]);
  const waiting: Partial<Record<(typeof PAGES)[number][0], number>> = data
    ? {
        quarantine: data.feeds.reduce((sum, { quarantinedOpen }) => sum + quarantinedOpen, 0),
        codes: data.unmappedCodes.edges.length,
      }
    : {};
  return (
    <nav aria-label={words.nav.label}>
      {PAGES.map(([page, to]) => (
        <Link key={page} to={to} aria-current={PAGE_OF[address.view] === page ? 'page' : undefined}>
          {words.nav[page]}
          {(waiting[page] ?? 0) > 0 && (
            <span class="count" title={words.nav.waiting}>
              {waiting[page]}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文', ru: 'Русский' };

function LanguageChoice() {
  const { words, language, speak } = useWords();
  const choose = ({ currentTarget }: TargetedEvent<HTMLSelectElement>): void => {
    const chosen = LANGUAGES.find((name) => name === currentTarget.value);
    if (chosen !== undefined) speak(chosen);
  };
  return (
    <select class="language" aria-label={words.language} value={language} onChange={choose}>
      {LANGUAGES.map((name) => (
        <option key={name} value={name}>
          {LANGUAGE_NAMES[name]}
        </option>
      ))}
    </select>
  );
}
