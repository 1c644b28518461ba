/** Text of samples/README.md, with the names of the files it speaks of. */

/** What is irregular, the labels its files were sent under, and what a reader must make of it. `{A1a}` stands for that unit's number. */
const IRREGULARITIES = [
  [
    'The same bytes again',
    [
      'A1b gate-in',
      'A1b gate-in again',
      'train C at Dostyk',
      'train C at Dostyk again',
      'V1 DISCHARGE',
      'V1 DISCHARGE again',
    ],
    'Recorded as repeats; no new fact.',
  ],
  [
    'Sent again under a new control reference',
    ['train A discharged', 'train A discharged resent', 'Y1a gate-in', 'Y1a gate-in resent'],
    'The same facts with a second source.',
  ],
  [
    'Late',
    ['train B at Astana', 'train B left Astana', 'M1b gate-out', 'M1b empty return'],
    "Astana is told five days later, when the train is past Brest; {M1b}'s gate-out comes after its empty return. Neither moves the box back.",
  ],
  [
    'Planned, estimated and actual of one arrival',
    ['L2 booked', 'V2 sailed', 'V2 in port'],
    'Singapore, voyage 007S: planned 06:00, estimated 04:30, arrived 05:00 on 20 March.',
  ],
  [
    'Estimate moved twice',
    [
      'S1 sailed',
      'S1 estimate 2',
      'S1 estimate 3',
      'train C left Malaszewicze',
      'train C new estimate',
      'train C at Duisburg',
    ],
    'Voyage 003W to Hamburg: planned 24 April 06:00, then 24 April 18:00, 27 April, 30 April. Train C to Duisburg: planned 27 March 06:00, then 28 March 02:00, 11:00; arrived 10:40.',
  ],
  [
    'Two times for one discharge',
    ['V2 DISCHARGE', 'V2 discharged'],
    "The terminal says 08:10 for {L2a}, the carrier 09:00 for all. The terminal wins, the carrier's word stays visible.",
  ],
  [
    'Cancelled document',
    ['A2a wrong gate-out', 'A2a gate-out cancelled', 'A2a gate-out'],
    'Function 1 with the same document number takes the gate-out of {A2a} back; it left a day later.',
  ],
  [
    'Broken message',
    ['M2a port gate-in'],
    'Three messages, the second ({L2b}) stops without UNT. Its neighbours are fine.',
  ],
  ['No EDIFACT at all', ['unreadable'], 'An automatic e-mail.'],
  [
    'Unknown place code',
    ['barge Y2 at the lock'],
    '`SXQ2`, an anchorage at the Three Gorges, is in no list. `cn-threegorges-lock` would be right.',
  ],
  ['Unknown status code', ['train B parked'], "`BRS` (train temporarily left) is not in the feed's list."],
  [
    'Customs hold and release',
    ['M3a held', 'M3a inspected', 'M3a released again', 'M3a rolled', 'B3 held', 'B3 import released'],
    '{M3a} is scanned in Qinzhou, released, and misses its ship; {B3a} waits three days in Duisburg.',
  ],
  ['Customs hold, still on', ['M4a held', 'D2 held'], '{M4a} in Qinzhou, {D2a} in Małaszewicze.'],
  [
    'Customs status from somebody not entitled',
    ['A1 cleared says forwarder', 'A1 import released'],
    'The forwarder says cleared a day before German customs do.',
  ],
  [
    'A box used again',
    ['A3a empty return', 'R1 booked', 'R1a empty out', 'R1a gate-in', 'R1 departed'],
    '{A3a}: Chongqing–Duisburg until 23 March, then with other cargo from Duisburg.',
  ],
  [
    'Actual in the future',
    ['B1b future gate-out', 'B1b gate-out'],
    'Sent on 21 March, dated 31 March; the right date came the next morning.',
  ],
  ['Date without time', ['B1 stuffed'], 'Format 102.'],
  ['Full into an inland depot', ['B2a depot gate-in'], '{B2a} goes into a depot in Dortmund: no empty return.'],
];

export function readmeOf({ files, truth, world }) {
  const pathOf = new Map(files.map(({ label, path }) => [label, path]));
  const numberOf = new Map(world.consignments.flatMap(({ units }) => units).map((unit) => [unit.id, unit.number]));
  const linkTo = (label) => {
    if (!pathOf.has(label)) throw new Error(`README speaks of ${label}, which was not sent`);
    return `\`${pathOf.get(label)}\``;
  };
  const filled = (text) => text.replace(/\{(\w+)\}/g, (_, id) => numberOf.get(id));
  const rows = IRREGULARITIES.map(
    ([title, labels, text]) =>
      `### ${title}\n\n${filled(text)}\n\n${labels.map((label) => `- ${linkTo(label)}`).join('\n')}\n`,
  );

  const trips = truth.flatMap((entry) => entry.trips);
  const count = (key) => Object.entries(groups(trips, key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const tally = (key) =>
    count(key)
      .map(([name, list]) => `| ${name} | ${list.length} |`)
      .join('\n');

  return `# A month on the corridor

March 2026, all made up: ${files.length} files, ${truth.length} containers, ${trips.length} trips. Container, wagon, ship, movement and station numbers have right check
digits; parties, ships and documents do not exist. Written by \`node scripts/samples/make-samples.mjs\`, which makes the same bytes every time
(this file too).

- \`<feed>/<yyyymmddThhmm>-<n>-<type>.edi\`: one interchange, named by the minute (UTC) it was sent; that minute is the timestamp of its Kafka record.
  Feeds are described in \`feeds.yaml\`.
- \`truth.json\`: per container and trip the papers, the course (\`code\`, \`place\`, \`at\`, and \`reportedBy\`, the feed that says so), and the status a person would give
  at the month's end, \`2026-04-01T00:00Z\`. A terminal's time stands where two sources disagree. Plans, estimates and claims are not in it.
  \`place\` is the exact place; a message may name only its town, so compare by UN/LOCODE.

| route | trips |
| --- | --- |
${tally('route')}

| status at the month's end | trips |
| --- | --- |
${tally('statusAtMonthEnd')}

## Senders differ

Releases D.95B, D.99B and D.00B; UNA or none; CR LF, LF or no line ends; groups (Hamburg); decimal comma (Duisburg); one message or many in an interchange; terminals that
name no place because they have one (Guoyuan); ISO 8859-5 with Cyrillic names and Moscow time (CIS railways), ISO 8859-2 (Małaszewicze), UTF-8 with Chinese names and codes (China
railway). European summer time begins on 29 March. By the clock every train leaves Alashankou after it reaches Dostyk.

## Irregular on purpose

${rows.join('\n')}`;
}

const groups = (list, key) =>
  list.reduce((all, item) => ({ ...all, [item[key]]: [...(all[item[key]] ?? []), item] }), {});
