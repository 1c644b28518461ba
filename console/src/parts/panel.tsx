import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface PanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Stands at the end of the title's line. */
  readonly aside?: ComponentChildren;
  readonly kind?: string;
}

/** A titled part of a screen. */
export function Panel({ title, children, aside, kind = '' }: PanelProps) {
  const id = useId();
  return (
    <section class={`panel ${kind}`} aria-labelledby={id}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
