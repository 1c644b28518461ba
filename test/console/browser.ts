import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const PLACES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) =>
  join('/usr/bin', name),
);

/** The Chromium of this machine; null when it has none, and then nothing is installed. */
export const CHROMIUM = PLACES.find((path) => existsSync(path)) ?? null;

/** No sandbox, for it may run as root; and nothing asked of anybody but the pages opened. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly dark?: boolean;
}

/** A browser that was never used before, and a record of what pages do that they must not. */
export interface Browser {
  /** A new page at an address of the console. */
  open(search: string): Promise<Page>;
  /** Requests that leave the address of the console. */
  readonly strays: readonly string[];
  /** Errors and warnings that pages wrote or threw. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function startBrowser(base: string, options: BrowserOptions = {}): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'landbridge-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM ?? '',
    args: FLAGS,
    locale: options.locale ?? 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: options.width ?? 1280, height: 900 },
  });
  const strays: string[] = [];
  const complaints: string[] = [];
  watch({ context, base, strays, complaints });
  return {
    open: async (search) => {
      const page = await context.newPage();
      await page.goto(new URL(search, base).href);
      return page;
    },
    strays,
    complaints,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Watched {
  readonly context: BrowserContext;
  readonly base: string;
  readonly strays: string[];
  readonly complaints: string[];
}

function watch({ context, base, strays, complaints }: Watched): void {
  const { host } = new URL(base);
  context.on('request', (request) => {
    if (new URL(request.url()).host !== host) strays.push(request.url());
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== host) strays.push(socket.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
  });
}
