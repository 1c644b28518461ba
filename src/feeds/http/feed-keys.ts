import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DataSource, Repository } from 'typeorm';
import { IsNull } from 'typeorm';
import { FeedKeyRow } from './feed-key.entity.js';

const ID_BYTES = 6;
/** 192 bits. */
const SECRET_BYTES = 24;
const FORM = /^lbk_([0-9a-f]{12})_[A-Za-z0-9_-]{32}$/;
/** Compared with when there is no such key, so that a wrong id takes as long as a wrong secret. */
const NOBODY = createHash('sha256').update('').digest();

/** The keys of the HTTP gateway: `lbk_<id>_<secret>`. The id finds the row, the SHA-256 of the whole proves the secret. */
export class FeedKeys {
  readonly #rows: Repository<FeedKeyRow>;

  constructor(dataSource: DataSource) {
    this.#rows = dataSource.getRepository(FeedKeyRow);
  }

  /** Makes a key for a feed and returns it: it is shown this once and cannot be found out again. */
  async create(feed: string): Promise<string> {
    const id = randomBytes(ID_BYTES).toString('hex');
    const key = `lbk_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
    await this.#rows.insert({ id, feed, sha256: hashOf(key) });
    return key;
  }

  /** The feed that the key may write to; null when it is no key of ours, or revoked. */
  async feedOf(key: string): Promise<string | null> {
    const id = FORM.exec(key)?.[1];
    const row = id === undefined ? null : await this.#rows.findOneBy({ id, revokedAt: IsNull() });
    const right = timingSafeEqual(hashOf(key), row?.sha256 ?? NOBODY);
    return row !== null && right ? row.feed : null;
  }

  /** Ids, feeds and ages; the oldest first. */
  list(): Promise<readonly FeedKeyRow[]> {
    return this.#rows.find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Ends a key by its id (the part after `lbk_`). False when there is no such key in force. */
  async revoke(id: string): Promise<boolean> {
    const { affected } = await this.#rows.update({ id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
    return affected === 1;
  }
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();
