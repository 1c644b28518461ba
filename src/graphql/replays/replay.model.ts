import { Field, ObjectType } from '@nestjs/graphql';
import type { ReplayRow, ReplayStatus } from '../../replay/replay.entity.js';
import { defineEnum } from '../enums/define-enum.js';
import { globalId } from '../global-id.js';
import { NodeModel } from '../nodes/node.model.js';
import { connectionOf } from '../paging/connection.model.js';
import { DateTimeScalar } from '../scalars.js';
import { ReplayPreviewModel, ReplayProgressModel, replayPreview, replayProgress } from './replay-preview.model.js';
import { ChosenScopeModel, chosenScope } from './replay.input.js';

export const ReplayStatusEnum = defineEnum<ReplayStatus>('ReplayStatus', 'How far a replay is.', {
  PREVIEWED: 'The dry run is done; nothing was changed.',
  RUNNING: 'It is being applied.',
  PAUSED: 'Stopped for the time being; what was done stays done.',
  DONE: 'Applied as a whole.',
  CANCELLED: 'Stopped for good; what was done stays done.',
  FAILED: 'It could not go on; `error` says why.',
});

@ObjectType('Replay', {
  implements: () => [NodeModel],
  description: 'Raw messages interpreted once more, with a dry run that says what would change.',
})
export class ReplayModel implements NodeModel {
  readonly nodeType = 'Replay';

  constructor(readonly entry: ReplayRow) {}

  get id(): string {
    return globalId('Replay', this.entry.id);
  }

  @Field(() => ChosenScopeModel, { description: 'What it covers.' })
  get scope(): ChosenScopeModel {
    return chosenScope(this.entry.scope);
  }

  @Field(() => ReplayPreviewModel, { nullable: true, description: 'What the dry run found.' })
  get preview(): ReplayPreviewModel | null {
    return this.entry.preview && replayPreview(this.entry.preview);
  }

  @Field(() => ReplayProgressModel, { nullable: true, description: 'Where it stands; null before it is started.' })
  get progress(): ReplayProgressModel | null {
    return this.entry.progress && replayProgress(this.entry.progress);
  }

  @Field(() => ReplayStatusEnum, { description: 'How far it is.' })
  get status(): ReplayStatus {
    return this.entry.status;
  }

  @Field(() => Boolean, { description: 'Whether subscribers hear of what it changes.' })
  get notify(): boolean {
    return this.entry.notify;
  }

  @Field(() => String, { nullable: true, description: 'Why it failed; null unless it did.' })
  get error(): string | null {
    return this.entry.error;
  }

  @Field(() => DateTimeScalar, { description: 'When the dry run was asked for.' })
  get createdAt(): Date {
    return this.entry.createdAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was started; null before.' })
  get startedAt(): Date | null {
    return this.entry.startedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, in whatever way; null before.' })
  get finishedAt(): Date | null {
    return this.entry.finishedAt;
  }
}

@ObjectType('ReplayConnection', { description: 'A page of replays, newest first.' })
export class ReplayConnectionModel extends connectionOf(() => ReplayModel, 'Replay') {}
