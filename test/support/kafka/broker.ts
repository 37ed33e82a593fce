import { randomBytes } from 'node:crypto';

/** A Kafka broker for a test. What can't be done to one that others own (stopping it) is said by `isOurs`. */
export interface Broker {
  readonly brokers: readonly string[];
  /** Where the user below must sign in; none where the broker is somebody else's. */
  readonly signInBrokers: readonly string[];
  /** Whether the test may stop and start it. */
  readonly isOurs: boolean;
  /** As an operator would. */
  stop(): Promise<void>;
  /** With no chance to finish anything. */
  kill(): Promise<void>;
  /** Again, on the same port and with the same data. */
  start(): Promise<void>;
  /** Stops it and throws its data away. */
  remove(): Promise<void>;
}

/** Who may sign in at `signInBrokers`, with SASL/PLAIN. */
export const USER = { username: 'awr', password: 'a-secret-of-the-tests' };

/** What one node needs that is a cluster by itself. */
export function settings(ports: Ports, host = '127.0.0.1', listenOn = host): Record<string, string> {
  const one = (...names: string[]) => Object.fromEntries(names.map((name) => [name, '1']));
  return {
    'process.roles': 'broker,controller',
    'controller.quorum.voters': `1@${host}:${ports.controller}`,
    listeners: `PLAINTEXT://${listenOn}:${ports.plain},SIGNIN://${listenOn}:${ports.signIn},CONTROLLER://${listenOn}:${ports.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.plain},SIGNIN://127.0.0.1:${ports.signIn}`,
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SIGNIN:SASL_PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.signin.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required user_${USER.username}="${USER.password}";`,
    ...one('node.id', 'offsets.topic.replication.factor', 'offsets.topic.num.partitions'),
    ...one('transaction.state.log.replication.factor', 'transaction.state.log.min.isr'),
    ...one('transaction.state.log.num.partitions'),
    ...one('share.coordinator.state.topic.replication.factor', 'share.coordinator.state.topic.min.isr'),
    'group.initial.rebalance.delay.ms': '0',
    'auto.create.topics.enable': 'false',
    // What cleans compacted topics would take a quarter of a small heap.
    'log.cleaner.dedupe.buffer.size': '4194304',
  };
}

/** A cluster's id. It begins with a letter, since Kafka's own tools take a `-` for an option. */
export function newClusterId(): string {
  return `A${randomBytes(16).toString('base64url').slice(1)}`;
}

export interface Ports {
  readonly plain: number;
  readonly signIn: number;
  readonly controller: number;
}
