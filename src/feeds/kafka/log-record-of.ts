import type { IHeaders, KafkaMessage } from 'kafkajs';
import { HEADER } from '../../inbox/log-record.js';
import type { LogRecord } from '../../inbox/log-record.js';

/** A kafkajs message as the intake takes it. A header sent several times counts once, the first. */
export function logRecordOf({ offset, timestamp, value, headers = {} }: KafkaMessage): LogRecord {
  return {
    offset: BigInt(offset),
    timestampMs: Number(timestamp),
    value,
    headers: {
      receiptId: textOf(headers[HEADER.receiptId]),
      editedFrom: textOf(headers[HEADER.editedFrom]),
      sha256: textOf(headers[HEADER.sha256]),
      unreadable: textOf(headers[HEADER.unreadable]),
    },
  };
}

function textOf(header: IHeaders[string]): string | null {
  const first = Array.isArray(header) ? header[0] : header;
  return first === undefined || first === null ? null : first.toString().slice(0, 1_000);
}
