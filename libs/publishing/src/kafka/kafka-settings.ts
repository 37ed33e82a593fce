/** How to reach a Kafka cluster, and what to do there. */
export interface KafkaSettings {
  /** `host:port` each. */
  readonly brokers: readonly string[];
  /** The relay's name: part of its transactional id and of its keys, so that two relays don't mix. */
  readonly relay: string;
  /** `ce_source` of every event. */
  readonly source: string;
  /** TLS; with the certificate authority's own file where the system does not know it. */
  readonly tls?: { readonly ca?: string };
  readonly signIn?: { readonly mechanism: SignInMechanism; readonly username: string; readonly password: string };
  /** `auto`: as the broker can; `off` publishes without, also where it could. */
  readonly transactions: 'auto' | 'off';
  /** Whether topics that are not there are made. */
  readonly createTopics: boolean;
}

export const SIGN_IN_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
export type SignInMechanism = (typeof SIGN_IN_MECHANISMS)[number];
