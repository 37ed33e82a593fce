import { configurationFrom, ConfigurationWrong, replayEvents } from '@awr/composition';
import { type KafkaSettings, type Parked, parkedInKafka, retryParked } from '@awr/publishing';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { columns } from '../terminal/columns';
import { ExitCode } from '../terminal/exit-codes';

interface ReplayOptions {
  readonly from: string;
  readonly topic: string;
  readonly of?: string;
}

/** These ask Kafka itself, so that they work wherever the relay runs. */
export function relayCommands(program: AwrCommand, run: Run): void {
  const relay = program.command('relay').does({ cy: 'yr hyn a gyhoeddir i Kafka', en: 'what is published to Kafka' });

  parkedCommand(relay, run);
  retryCommand(relay, run);
  replayCommand(relay, run);
}

function parkedCommand(relay: AwrCommand, run: Run): void {
  relay
    .command('parked')
    .does({
      cy: 'digwyddiadau na ellir eu cyhoeddi, bob un gyda’r ffrwd sy’n aros y tu ôl iddo',
      en: 'events that can’t be published, each with the stream that waits behind it',
    })
    .action(
      run(async (session) => {
        const parked = await parkedInKafka(kafka());
        session.give({ parked }, () => parkedTable(parked, session));
        if (parked.length > 0) session.exitCode = ExitCode.refused;
      }),
    );
}

function retryCommand(relay: AwrCommand, run: Run): void {
  relay
    .command('retry')
    .does({
      cy: 'gofyn i’r cyfnewidydd roi cynnig arall ar yr hyn sydd o’r neilltu',
      en: 'ask the relay to try what is parked again',
    })
    .action(
      run(async (session) => {
        const left = await retryParked(kafka());
        session.give({ parked: left }, () => parkedTable(left, session));
        if (left.length > 0) session.exitCode = ExitCode.refused;
      }),
    );
}

function replayCommand(relay: AwrCommand, run: Run): void {
  relay
    .command('replay')
    .does({
      cy: 'cyhoeddi rhan o’r log unwaith eto, i bwnc o’ch eiddo chi; ni chyffyrddir â’r cyfnewidydd ei hun',
      en: 'publish a part of the log once more, to a topic of your own; the relay itself is not touched',
    })
    .must('--from <position>', {
      cy: 'cychwyn ar ôl y safle hwn; 0 yw’r dechrau',
      en: 'begin after this position; 0 is the start',
    })
    .must('--topic <name>', { cy: 'i ble mae’n mynd', en: 'where it goes' })
    .may('--of <topic>', {
      cy: 'dim ond digwyddiadau un pwnc cyhoeddus, megis awr.ledger.v1',
      en: 'only the events of one public topic, such as awr.ledger.v1',
    })
    .action(
      run(async (session, { from, topic, of }: ReplayOptions) => {
        const { dataDir } = session.options;
        const configuration = { ...configurationFrom(process.env), dataDir };
        const { published, through, parked } = await replayEvents(configuration, kafka(), {
          ...{ after: from, topic },
          ...(of !== undefined && { of }),
        });
        session.give({ published, through, topic, parked }, () => {
          const events = session.word({
            cy: `Cyhoeddwyd ${published} o ddigwyddiadau i ${topic}, hyd at safle ${through}.`,
            en: `Events published to ${topic}: ${published}, up to position ${through}.`,
          });
          return parked.length > 0 ? `${events}\n${parkedTable(parked, session)}` : events;
        });
        if (parked.length > 0) session.exitCode = ExitCode.refused;
      }),
    );
}

function kafka(): KafkaSettings {
  const { kafka: settings } = configurationFrom(process.env);
  if (settings) return settings;
  throw new ConfigurationWrong({
    cy: 'Gosodwch AWR_KAFKA_BROKERS (a gweddill AWR_KAFKA_…) fel y mae i’r cyfnewidydd.',
    en: 'Set AWR_KAFKA_BROKERS (and the rest of AWR_KAFKA_…) as it is for the relay.',
  });
}

const WHY = {
  'rejected-by-broker': { cy: 'gwrthodwyd gan y brocer', en: 'refused by the broker' },
  'no-public-form': { cy: 'dim ffurf gyhoeddus', en: 'no public form' },
} as const;

function parkedTable(parked: readonly Parked[], session: Session): string {
  if (parked.length === 0) return session.word({ cy: 'Nid oes dim yn aros.', en: 'Nothing is parked.' });
  const header = session.word({
    cy: 'Ffrwd,Lle,Digwyddiad,Ers,Ceisiadau,Pam',
    en: 'Stream,Place,Event,Since,Tries,Why',
  });
  const rows = parked.map(({ stream, revision, type, version, since, tries, why, reason }) => [
    ...[stream, revision, `${type} v${version}`, since.slice(0, 19), tries],
    `${session.word(WHY[why])}: ${reason}`,
  ]);
  return columns(header.split(','), rows);
}
