import { WordedError } from '@awr/kernel';

/** The broker will never take these events as they are: too large, or against its rules. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
}

/** Another relay of the same name has begun to publish; this one must not. */
export class Fenced extends WordedError {
  override readonly name = 'Fenced';

  constructor(relay: string, options?: ErrorOptions) {
    super(
      {
        cy: `Mae cyfnewidydd arall o’r enw “${relay}” wedi dechrau cyhoeddi, felly mae hwn wedi stopio. Rhedwch un yn unig, neu rhowch enw arall i un ohonynt gydag AWR_KAFKA_RELAY.`,
        en: `Another relay called “${relay}” has begun to publish, so this one has stopped. Run only one, or give one of them another name with AWR_KAFKA_RELAY.`,
      },
      options,
    );
  }
}

/** The broker can't be reached at the moment; it may be later. */
export class BrokerAway extends WordedError {
  override readonly name = 'BrokerAway';
}

/** What the settings say can't be right: a wrong name, password or certificate. Trying again will not help. */
export class BrokerRefuses extends WordedError {
  override readonly name = 'BrokerRefuses';
}
