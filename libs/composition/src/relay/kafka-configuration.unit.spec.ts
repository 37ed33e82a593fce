import { ConfigurationWrong } from '../configuration-wrong';
import { kafkaFrom } from './kafka-configuration';

const brokers = { AWR_KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092' };

describe('the settings for Kafka', () => {
  it('are none where no broker is named', () => {
    expect(kafkaFrom({})).toBeUndefined();
    expect(kafkaFrom({ AWR_KAFKA_RELAY: 'one' })).toBeUndefined();
  });

  it('need no more than brokers', () => {
    expect(kafkaFrom(brokers)).toEqual({
      ...{ brokers: ['kafka-1:9092', 'kafka-2:9092'], relay: 'awr', source: '/awr' },
      ...{ transactions: 'auto', createTopics: true },
    });
  });

  it('take TLS and a sign-in', () => {
    const signIn = { AWR_KAFKA_SASL_USERNAME: 'awr', AWR_KAFKA_SASL_PASSWORD: 'secret' };
    expect(kafkaFrom({ ...brokers, AWR_KAFKA_SSL: 'yes', ...signIn })).toMatchObject({
      tls: {},
      signIn: { mechanism: 'plain', username: 'awr', password: 'secret' },
    });
  });

  it.each([
    ['AWR_KAFKA_BROKERS', 'kafka'],
    ['AWR_KAFKA_BROKERS', 'kafka:99999'],
    ['AWR_KAFKA_BROKERS', 'http://kafka:9092'],
    ['AWR_KAFKA_RELAY', 'a relay'],
    ['AWR_KAFKA_SSL', 'perhaps'],
    ['AWR_KAFKA_SSL_CA', '/not/there'],
    ['AWR_KAFKA_TRANSACTIONS', 'on'],
    ['AWR_KAFKA_SASL_PASSWORD', 'secret'],
  ])('say what is wrong with %s=%s', (name, value) => {
    expect(() => kafkaFrom({ ...brokers, [name]: value })).toThrow(ConfigurationWrong);
    expect(() => kafkaFrom({ ...brokers, [name]: value })).toThrow(name);
  });

  it('never tell a password, wherever it was written', () => {
    const wrong = { AWR_KAFKA_BROKERS: 'kafka://awr:secret@kafka' };
    expect(() => kafkaFrom(wrong)).toThrow(ConfigurationWrong);
    expect(() => kafkaFrom(wrong)).not.toThrow('secret');
  });
});
