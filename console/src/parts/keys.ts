import { useEffect } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from row to row: on the element that holds them; a row is the link or button marked `data-row`. */
export function stepThroughRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const target = event.target as HTMLElement;
  if (target.closest('input, select, textarea, pre')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const current = rows.findIndex((row) => row === target || row.contains(target));
  const step = STEPS[event.key];
  const next = event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : current + (step ?? 0);
  if ((step === undefined && event.key !== 'Home' && event.key !== 'End') || current < 0) return;
  const row = rows[next];
  if (row === undefined) return;
  event.preventDefault();
  row.focus();
}

/** Calls back for a key pressed anywhere but where somebody writes. */
export function useKey(key: string, onPress: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== key || event.metaKey || event.ctrlKey || event.altKey) return;
      const isWriting = (event.target as HTMLElement).closest('input, select, textarea') !== null;
      if (isWriting && key !== 'Escape') return;
      onPress(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [key, onPress]);
}
