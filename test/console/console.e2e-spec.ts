import { jest } from '@jest/globals';
import { CHROMIUM, startBrowser, type Browser, type BrowserOptions } from './browser.js';
import { BILL, ConsoleWorld, OTHER_UNIT, UNIT, UNREADABLE } from './console-world.js';

jest.setTimeout(120_000);

const describeInBrowser = CHROMIUM === null ? describe.skip : describe;
const reason = CHROMIUM === null ? ' (skipped: there is no Chromium in /usr/bin)' : '';

/** Everything a person can open, by its address. */
const SCREENS = [
  '',
  `?number=${UNIT}`,
  `?number=${UNIT}&why=status`,
  `?number=${BILL}`,
  '?number=MSCU1234567',
  '?view=feeds',
  '?view=quarantine',
  '?view=codes&feed=line&code=ZZQ',
  '?view=replay',
];

describeInBrowser(`the console in a browser${reason}`, () => {
  let world: ConsoleWorld;
  const browsers: Browser[] = [];
  const browserOf = async (options: BrowserOptions = {}): Promise<Browser> => {
    const browser = await startBrowser(world.api.url, options);
    browsers.push(browser);
    return browser;
  };
  let browser: Browser;
  beforeAll(async () => {
    world = await ConsoleWorld.create();
    browser = await browserOf();
  });
  afterEach(() => {
    expect(browsers.flatMap(({ strays }) => strays)).toEqual([]);
    expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all(browsers.map((opened) => opened.close()));
    await world.close();
  });

  it('finds a container by the keyboard alone and shows its status and its way', async () => {
    const page = await browser.open('');
    await page.getByRole('row', { name: new RegExp(BILL) }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(UNIT.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: UNIT.replace(/^(....)(......)(.)$/, '$1 $2 $3') }).waitFor();
    const head = page.locator('.answers');
    expect(await head.innerText()).toContain('In transit');
    expect(await head.innerText()).toContain('Chongqing');
    const departure = page.locator('.milestone', { hasText: 'Departed' });
    // 1 March at midnight, by the clock of Chongqing.
    expect(await departure.locator('.actual').innerText()).toMatch(/02 Mar\s+00:00\s+\+8/);
    expect(await departure.locator('.actual time').getAttribute('title')).toContain('2026-03-01 16:00 UTC');
    expect(await page.getByRole('img', { name: /Map of the route: Chongqing/ }).count()).toBe(1);
  });

  it('says why, down to the very bytes, and closes with Escape', async () => {
    const page = await browser.open(`?number=${UNIT}`);
    await page.getByRole('button', { name: 'Why? Status' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('mark').waitFor();
    expect(await drawer.locator('mark').innerText()).toContain("STS+1+24'");
    expect(await drawer.locator('mark').innerText()).toContain(UNIT);
    expect(await drawer.innerText()).toContain('Departed at Chongqing');
    expect(new URL(page.url()).searchParams.get('why')).toBe('status');
    await drawer.getByRole('link', { name: 'Whole message' }).click();
    await page.locator('pre.whole mark').waitFor();
    expect(await page.locator('pre.whole mark').innerText()).toContain("STS+1+24'");
    await page.goBack();
    await drawer.waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('why')).toBeNull();
  });

  it('shows the units under a bill of lading, and goes through them with the arrows', async () => {
    const page = await browser.open(`?number=${BILL}`);
    const rows = page.locator('tbody tr');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(2);
    await rows.nth(0).getByRole('link').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await rows
        .nth(1)
        .getByRole('link')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.answers').waitFor();
    expect(new URL(page.url()).searchParams.get('number')).toBe(BILL);
  });

  it('shows what could not be read with the bytes at fault marked, and the text to be corrected', async () => {
    const page = await browser.open('?view=quarantine');
    const group = page.locator('.quarantine-group', { hasText: 'UNRECOGNISED_FORMAT' });
    await group.locator('mark').waitFor();
    expect(await group.locator('mark').innerText()).toBe(UNREADABLE);
    await group.getByRole('button', { name: 'Correct and send' }).click();
    expect(await group.getByRole('textbox').inputValue()).toBe(UNREADABLE);
    expect(await page.locator('.quarantine-group', { hasText: 'EDIFACT_TRUNCATED' }).count()).toBe(1);
  });

  it('shows feeds with counts that add up, and the one that never sent', async () => {
    const page = await browser.open('?view=feeds');
    await page.getByRole('row', { name: /never-heard-of.*never sent/ }).waitFor();
    const cells = await page.locator('tfoot td').allInnerTexts();
    const [, total = 0, ...parts] = cells.slice(0, -1).map(Number);
    expect(total).toBe(5);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  });

  it('says what a code would change before it is mapped', async () => {
    const page = await browser.open('?view=codes');
    await page.getByRole('link', { name: /ZZQ/ }).click();
    await page.getByRole('combobox', { name: 'Event' }).selectOption('DELAYED');
    await page.getByRole('button', { name: 'See what would change' }).click();
    const preview = page.getByRole('region', { name: 'What would change' });
    await preview.waitFor();
    expect(await preview.getByRole('row', { name: new RegExp(`${UNIT}.*changed`) }).count()).toBe(1);
    await page.getByRole('button', { name: 'Apply and read again' }).waitFor();
  });

  it('previews a replay and says that nothing would change', async () => {
    const page = await browser.open('?view=replay');
    await page.getByRole('textbox', { name: 'Container, B/L or booking' }).fill(OTHER_UNIT);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('Nothing would change.').waitFor();
    await page.getByRole('button', { name: 'Start the replay' }).waitFor();
  });

  it('tells a mistyped number from one that nobody named', async () => {
    const page = await browser.open('?number=MSCU1234567');
    await page.getByText('Nobody ever named MSCU1234567.').waitFor();
    expect(await page.getByText('the check digit is wrong').count()).toBe(1);
  });

  it('speaks Chinese when asked to, and still does the next time', async () => {
    const other = await browserOf();
    const page = await other.open(`?number=${OTHER_UNIT}`);
    await page.locator('.answers').waitFor();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    await page.locator('.answers', { hasText: '运输途中' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    const again = await other.open(`?number=${OTHER_UNIT}`);
    await again.locator('.answers', { hasText: '运输途中' }).waitFor();
    expect(await again.locator('.answers').innerText()).toContain('杜伊斯堡');
  });

  it('speaks the language of the browser', async () => {
    const page = await (await browserOf({ locale: 'ru-RU' })).open('?view=feeds');
    await page.getByRole('heading', { name: 'Источники' }).waitFor();
  });

  it('fits a phone: no screen is wider than it', async () => {
    const phone = await browserOf({ width: 380, dark: true });
    for (const screen of SCREENS) {
      const page = await phone.open(screen);
      await page.locator('main :is(table, .notice, .panel, form, .answers)').first().waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([screen, over <= 0]).toEqual([screen, true]);
      await page.close();
    }
  });

  it('changes by itself when something comes in about what is open', async () => {
    const page = await browser.open(`?number=${UNIT}`);
    await page.getByText('live', { exact: true }).waitFor();
    await world.letArrive();
    await page.locator('.answers', { hasText: 'Duisburg' }).waitFor();
    await page.getByText(/changed at/).waitFor();
  });
});
