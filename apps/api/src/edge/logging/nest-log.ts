import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest itself has to say, in our log; its start-up chatter only for those who debug. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.log_.debug({ more }, String(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.log_.warn({ more }, String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.log_.error({ more }, String(message));
  }
}
