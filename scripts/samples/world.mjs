/** What truly happened to every unit, and what was sent about it. */

import { MONTH_END, fileStamp, plusMinutes, stamp203 } from './calendar.mjs';
import { interchange } from './edifact-writer.mjs';
import { between } from './identifiers.mjs';
import { SENDERS } from './senders.mjs';

/** Minutes that this sender takes to report the event with this label. */
export const reportedAfter = (feed, label) => between(`delay ${feed} ${label}`, ...SENDERS[feed].delay);

/** The sender's own number of a document: party, day, four digits of the label. */
export const documentNumber = (feed, label, sentAt) =>
  SENDERS[feed].party +
  stamp203(SENDERS[feed].zone, sentAt).slice(2, 8) +
  between(`document ${feed} ${label}`, 1000, 9999);

export class World {
  consignments = [];
  #posts = [];
  #documents = new Set();

  /** The trip of one unit; `course` fills as things happen to it. */
  addConsignment(consignment) {
    this.consignments.push(consignment);
    for (const unit of consignment.units) Object.assign(unit, { consignment, course: [] });
    return consignment;
  }

  unit(id) {
    return this.consignments.flatMap(({ units }) => units).find((one) => one.id === id);
  }

  /**
   * Something happens and its sender reports it. After the month's end nothing happens. `at` is an instant, or a function of the unit;
   * `build(sentAt, number)` returns the messages. Options: `sentAt` overrides the sender's usual delay, `untrue` keeps it out of the course,
   * `dayOnly` says that the message gives a date without time.
   */
  report({ feed, label, at, units, code, place, type = 'iftsta', sentAt, untrue, dayOnly }, build) {
    const instantOf = typeof at === 'function' ? at : () => at;
    const last = Math.max(...units.map(instantOf));
    if (last >= MONTH_END) return;
    const sent = sentAt ?? plusMinutes(last, reportedAfter(feed, label));
    if (sent >= MONTH_END) throw new Error(`${label}: happens in the month and is told after it`);
    for (const unit of untrue ? [] : units) {
      unit.course.push({ code, place, at: instantOf(unit), reportedBy: feed, precision: dayOnly ? 'DAY' : 'MINUTE' });
    }
    this.say({ feed, label, type, sentAt: sent }, build(sent, this.#number(feed, label, sent)));
  }

  /** A message about nothing new: a plan, an estimate, a claim. */
  tell({ feed, label, sentAt, type = 'iftsta' }, build) {
    if (sentAt >= MONTH_END) return;
    this.say({ feed, label, type, sentAt }, build(sentAt, this.#number(feed, label, sentAt)));
  }

  say({ feed, label, type, sentAt }, messages) {
    if (this.#posts.some((post) => post.label === label)) throw new Error(`label ${label} is used twice`);
    this.#posts.push({ feed, label, type, sentAt, messages });
  }

  /** Bytes that are no EDIFACT. */
  sayBytes({ feed, label, type, sentAt }, bytes) {
    this.#posts.push({ feed, label, type, sentAt, bytes });
  }

  /** The same bytes once more. */
  repeat(label, sentAt) {
    const original = this.#post(label);
    this.#posts.push({ ...original, label: `${label} again`, sentAt, copyOf: original });
  }

  /** The same messages in a new interchange. */
  sendAgain(label, sentAt) {
    this.#posts.push({ ...this.#post(label), label: `${label} resent`, sentAt });
  }

  /** Puts several interchanges' messages into one, as a sender does that polls its table: the earlier ones wait for the last. */
  merge(labels) {
    const posts = labels.map((label) => this.#post(label));
    const last = posts.reduce((a, b) => (b.sentAt > a.sentAt ? b : a));
    last.messages = posts.flatMap((post) => post.messages);
    this.#posts = this.#posts.filter((post) => post === last || !posts.includes(post));
    return last;
  }

  /** Changes what was sent: a program fails, a line drops. */
  alter(label, change) {
    const post = this.#post(label);
    post.messages = change(post.messages);
  }

  #post(label) {
    const found = this.#posts.find((post) => post.label === label);
    if (found === undefined) throw new Error(`nothing was sent under ${label}`);
    return found;
  }

  #number(feed, label, sentAt) {
    let number = documentNumber(feed, label, sentAt);
    while (this.#documents.has(number))
      number = number.slice(0, -4) + String((Number(number.slice(-4)) + 1) % 10_000).padStart(4, '0');
    this.#documents.add(number);
    return number;
  }

  /** Every file in the order of sending: `{ label, path, bytes }`. */
  files() {
    const posts = this.#posts.toSorted((a, b) => a.sentAt - b.sentAt || (a.feed + a.label < b.feed + b.label ? -1 : 1));
    const counters = new Map();
    const references = new Map();
    const next = (map, key, first) => map.set(key, (map.get(key) ?? first - 1) + 1).get(key);
    const bytesOf = new Map();
    return posts.map((post) => {
      const minute = fileStamp(post.sentAt);
      const path = `${post.feed}/${minute}-${next(counters, post.feed + minute, 1)}-${post.type}.edi`;
      const reference = () =>
        String(next(references, post.feed, between(`first reference ${post.feed}`, 1000, 80_000)));
      const bytes =
        post.bytes ??
        bytesOf.get(post.copyOf) ??
        interchange(SENDERS[post.feed], { sentAt: post.sentAt, reference: reference(), messages: post.messages });
      bytesOf.set(post, bytes);
      return { label: post.label, path, bytes };
    });
  }
}
