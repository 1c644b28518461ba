import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { addressOf, searchOf, type Address } from './address.js';

interface Navigation {
  readonly address: Address;
  /** Shows another address. `replaces`: without a step of its own in the browser's history. */
  go(address: Address, replaces?: boolean): void;
}

const Context = createContext<Navigation>({ address: addressOf(''), go: () => undefined });

export function Navigating({ children }: { readonly children: ComponentChildren }) {
  const [address, setAddress] = useState(() => addressOf(location.search));
  useEffect(() => {
    const follow = (): void => setAddress(addressOf(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((next: Address, replaces = false) => {
    const url = location.pathname + searchOf(next);
    if (replaces) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    setAddress(next);
  }, []);
  return <Context.Provider value={{ address, go }}>{children}</Context.Provider>;
}

export const useNavigation = (): Navigation => useContext(Context);

export interface LinkProps {
  readonly to: Address;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-description'?: string;
  readonly 'aria-current'?: 'page' | 'true' | undefined;
  readonly 'aria-expanded'?: boolean;
  /** A row of a list: up and down lead to it. */
  readonly 'data-row'?: boolean;
}

/** A link inside the console: opens without loading the page, and in a new tab like any other link. */
export function Link({ to, children, ...rest }: LinkProps) {
  const { go } = useNavigation();
  const open = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={searchOf(to) || '?'} onClick={open}>
      {children}
    </a>
  );
}
