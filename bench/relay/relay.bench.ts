import { report } from '../support/findings';
import { startKafka } from '../../test/support/kafka';
import { delays } from './delays';
import { throughput } from './throughput';

/** How much the relay publishes, beside a bare producer; and how long it takes from an answer to a consumer. */
async function main(): Promise<void> {
  const broker = await startKafka();
  try {
    const published = await throughput(broker.brokers);
    const waited = await delays(broker.brokers);
    report({ benchmark: 'relay', findings: [...published.findings, ...waited.findings], remarks: waited.remarks });
  } finally {
    await broker.remove();
  }
}

void main();
