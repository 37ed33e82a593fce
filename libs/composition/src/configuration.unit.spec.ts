import { ConfigurationWrong, configurationFrom } from './configuration';

describe('the configuration', () => {
  it('needs nothing to be said', () => {
    expect(configurationFrom({})).toMatchObject({ host: '127.0.0.1', port: 4000, rateLimit: 600, logLevel: 'info' });
  });

  it.each([
    ['AWR_PORT', 'eighty'],
    ['AWR_PORT', '70000'],
    ['AWR_RATE_LIMIT', '-1'],
    ['AWR_LOG_LEVEL', 'loud'],
  ])('says what is wrong with %s=%s', (name, value) => {
    expect(() => configurationFrom({ [name]: value })).toThrow(ConfigurationWrong);
    expect(() => configurationFrom({ [name]: value })).toThrow(name);
  });

  it('says that an address is none, without saying what it holds', () => {
    const wrong = () => configurationFrom({ AWR_EVENT_STORE_URL: 'awr:hunter2@host' });
    expect(wrong).toThrow(ConfigurationWrong);
    expect(wrong).toThrow(/^AWR_EVENT_STORE_URL is not(?!.*hunter2)/);
  });

  it.each(['esdb://localhost:2113', 'kurrentdb://awr:secret@host', 'esdb+discover://cluster'])(
    'takes %s',
    (address) => {
      expect(configurationFrom({ AWR_EVENT_STORE_URL: ` ${address} ` })).toMatchObject({ eventStoreUrl: address });
    },
  );
});
