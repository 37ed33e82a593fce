import { basename } from 'node:path';
import { describeWithKafka } from '../support/kafka';
import { readCommitted } from '../support/kafka/read-committed';
import { CLI, run } from '../support/program';
import { RelayProcess } from '../support/relay/relay-process';
import { WrittenLog } from '../support/relay/written-log';

describeWithKafka('an operator of the relay', (broker) => {
  let log: WrittenLog;
  let relay: RelayProcess | undefined;
  const env = () => ({
    AWR_DATA_DIR: log.folder,
    AWR_KAFKA_BROKERS: broker().brokers.join(','),
    AWR_KAFKA_RELAY: basename(log.folder),
  });
  const awr = (...words: string[]) => run(CLI, ['relay', ...words], env());

  beforeEach(() => (log = new WrittenLog()));
  afterEach(async () => {
    await relay?.kill();
    relay = undefined;
    await log.close();
  });

  it('sees what is parked, in words and for programs, and asks for it to be tried again', async () => {
    await log.append('ledger-a', {}, { type: 'HoursDreamt' });
    relay = new RelayProcess(log.folder, broker().brokers, env());
    await relay.says('event-parked');
    const parked = await awr('parked');
    expect(parked.stdout).toMatch(/^Stream +Place +Event[^]*ledger-a +1 +HoursDreamt v1 .* 1 +no public form/);
    expect(parked.code).toBe(1);
    const { parked: told } = JSON.parse((await run(CLI, ['--json', 'relay', 'parked'], env())).stdout) as Told;
    expect(told).toMatchObject([{ stream: 'ledger-a', revision: 1, why: 'no-public-form', tries: 1 }]);
    expect((await relay.ready()).parts).toContainEqual(
      expect.objectContaining({ name: 'relay parked', ok: false, reason: expect.stringContaining('ledger-a') }),
    );
    expect(await relay.metrics()).toContain('awr_relay_parked_streams 1');

    const again = await awr('retry');
    expect(again.stdout).toMatch(/ledger-a +1 +HoursDreamt v1 .* 2 +no public form/);
  });

  it('publishes a part once more for whoever comes late, to a topic of their own', async () => {
    await log.writeEntries(['ledger-late'], 300);
    await log.append('member-m1', { type: 'MemberLeft', data: { memberId: 'm1', timebankId: 't1' } });
    const told = await awr('replay', '--from', '100', '--topic', 'late.comer', '--of', 'awr.ledger.v1');
    expect(told.stdout).toContain('Events published to late.comer: 200, up to position 301.');
    const sequences = (await readCommitted(broker().brokers, ['late.comer'])).map(({ headers }) =>
      Number(headers['ce_sequence']),
    );
    expect(sequences).toEqual(Array.from({ length: 200 }, (_, at) => at + 100));
    // The relay begins where it would have begun.
    relay = new RelayProcess(log.folder, broker().brokers, env());
    expect(await relay.says('relay-publishes')).toMatchObject({ position: '0' });
  });

  it.each([
    [['--from', '0', '--topic', 'awr.ledger.v1'], /Choose another topic/],
    [['--from', '0', '--topic', 'no topic'], /no name for a topic/],
    [['--from', '999', '--topic', 'mine'], /no position in this log/],
    [['--from', 'soon', '--topic', 'mine'], /no position in this log/],
    [['--from', '0', '--topic', 'mine', '--of', 'theirs'], /There is no topic “theirs”/],
  ])('is told what is wrong with replay %j', async (words, says) => {
    const told = await awr('replay', ...words);
    expect(told.stderr).toMatch(says);
    expect(told.code).toBe(3);
  });
});

interface Told {
  readonly parked: readonly unknown[];
}
