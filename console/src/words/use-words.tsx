import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '../format/time.js';
import { DICTIONARIES, EN } from './languages.js';
import type { Words } from './words.js';

const REMEMBERED_AS = 'landbridge.language';
const HTML_LANGUAGES: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans', ru: 'ru' };

interface Speech {
  readonly words: Words;
  readonly language: Language;
  speak(language: Language): void;
}

const Context = createContext<Speech>({ words: EN, language: 'en', speak: () => undefined });

/** The words of the reader's language: the one chosen before, else the first of the browser's that there is. */
export function Speaking({ children }: { readonly children: ComponentChildren }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = HTML_LANGUAGES[language];
  }, [language]);
  const speech = useMemo(() => {
    const speak = (chosen: Language): void => {
      remember(chosen);
      setLanguage(chosen);
    };
    return { words: DICTIONARIES[language], language, speak };
  }, [language]);
  return <Context.Provider value={speech}>{children}</Context.Provider>;
}

export const useWords = (): Speech => useContext(Context);

function firstLanguage(): Language {
  const wished = [remembered(), ...navigator.languages].map((name) => name?.slice(0, 2).toLowerCase());
  return wished.flatMap((name) => LANGUAGES.find((language) => language === name) ?? [])[0] ?? 'en';
}

// A browser may keep no storage for a page: then the choice holds as long as the page.
function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED_AS);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED_AS, language);
  } catch {
    return;
  }
}
