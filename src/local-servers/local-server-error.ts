/** Why an embedded server could not be brought up. */
export type LocalServerErrorCode =
  | 'PLATFORM_UNSUPPORTED'
  | 'HOME_IN_USE'
  | 'HOME_NOT_OURS'
  | 'PORT_BUSY'
  | 'NO_ORDINARY_USER'
  | 'BINARIES_MISSING'
  | 'PASSWORD_LOST'
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'DOWNLOAD_FAILED'
  | 'START_FAILED'
  | 'START_TIMEOUT'
  | 'LEFTOVER_NOT_STOPPED';

/** The message is written for the person at the terminal: it says what happened and what to do about it. */
export class LocalServerError extends Error {
  override readonly name = 'LocalServerError';
  readonly retriable = false;

  constructor(
    readonly code: LocalServerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
