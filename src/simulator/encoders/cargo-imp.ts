import { bytesOf } from './bytes.js';
import type { Desk, Letter, LetterLeg, Statement } from './letter.js';
import { paperOf } from './letter.js';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** An FSU/14 in a Type B telegram; null when the standard has no status for what happened. */
export function encodeFsu(letter: Letter, desk: Desk): Uint8Array | null {
  const lines = letter.statements.flatMap((statement) => {
    const statuses = statusLines(statement, desk);
    return statuses.length === 0 ? [] : [headline(statement), ...statuses];
  });
  if (lines.length === 0) return null;
  const made = new Date(letter.madeAt).toISOString();
  // Origin and time of a telegram are in UTC, the day without month.
  const head = [`QD LBRIDGE`, `.CKGFMLQ ${made.slice(8, 10)}${made.slice(11, 13)}${made.slice(14, 16)}`];
  return bytesOf([...head, 'FSU/14', ...lines, ''].join('\r\n'), 'utf-8');
}

/** `999-12345675CKGFRA/T10K500`: the whole way of the waybill. */
function headline(statement: Statement): string {
  const number = paperOf(statement, 'MASTER_AIR_WAYBILL') ?? '';
  const [from, to] = [statement.legs[0]?.from.iata ?? '', statement.legs.at(-1)?.to.iata ?? ''];
  return `${number.slice(0, 3)}-${number.slice(3)}${from}${to}/${quantity(statement)}`;
}

const quantity = ({ unit }: Statement): string => `T${unit?.pieces ?? 1}K${unit?.grossKg ?? 1}`;

function statusLines(statement: Statement, { clock }: Desk): readonly string[] {
  const { code, at, place, conveyance } = statement;
  const local = clock(at, place.zone);
  const airport = place.iata ?? '';
  const flight = conveyance?.flight ?? '';
  const amount = quantity(statement);
  const here = statement.legs.find(({ from, to }) => [from.key, to.key].includes(place.key) && flight !== '');
  const onward = statement.legs.find(({ from }) => from.key === place.key)?.to.iata ?? '';
  switch (code) {
    case 'BOOKED':
      return statement.legs.map((leg) => booked(leg, amount, clock));
    case 'RECEIVED':
      return [`RCS/${dayOf(local)}${timeOf(local)}/${airport}/${amount}/SHIPPER`];
    case 'MANIFESTED':
      return [`MAN/${flight}/${dayOf(here ? clock(here.departsAt, place.zone) : local)}/${airport}${onward}/${amount}`];
    case 'DEPARTED':
      return [`DEP/${flight}/${dayOf(local)}/${airport}${onward}/${amount}/A${timeOf(local)}`];
    case 'ARRIVED':
      return [`ARR/${flight}/${dayOf(local)}${timeOf(local)}/${airport}/${amount}`];
    case 'DISCHARGED':
      return [`RCF/${flight}/${dayOf(local)}${timeOf(local)}/${airport}/${amount}`];
    case 'CONSIGNEE_NOTIFIED':
      return [`NFD/${dayOf(local)}${timeOf(local)}/${airport}/${amount}/CONSIGNEE`];
    case 'DELIVERED':
      return [`DLV/${dayOf(local)}${timeOf(local)}/${airport}/${amount}/CONSIGNEE`];
    default:
      return [];
  }
}

function booked(
  { conveyance, from, to, departsAt, arrivesAt }: LetterLeg,
  amount: string,
  clock: Desk['clock'],
): string {
  const [departs, arrives] = [clock(departsAt, from.zone), clock(arrivesAt, to.zone)];
  const way = `${from.iata ?? ''}${to.iata ?? ''}`;
  // Day changes count from the day of the departure: N is the next day.
  const days = Math.round((Date.parse(arrives.slice(0, 10)) - Date.parse(departs.slice(0, 10))) / 86_400_000);
  const arrival = `S${timeOf(arrives)}${days === 0 ? '' : days === 1 ? '-N' : '-S'}`;
  return `BKD/${conveyance.flight ?? ''}/${dayOf(departs)}/${way}/${amount}/S${timeOf(departs)}/${arrival}`;
}

/** `06APR` */
const dayOf = (local: string): string => `${local.slice(8, 10)}${MONTHS[Number(local.slice(5, 7)) - 1] ?? ''}`;
/** `1005` */
const timeOf = (local: string): string => `${local.slice(11, 13)}${local.slice(14, 16)}`;
