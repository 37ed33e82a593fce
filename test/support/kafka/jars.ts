import { join } from 'node:path';
import { MavenJars } from '../maven-jars';

const kafka = new MavenJars('kafka', join(__dirname, 'pom.xml'));

/** Whether this machine can run a broker by itself: Java is there, and the jars are or can be fetched. */
export function canRunKafka(): boolean {
  return kafka.canRun;
}

/** The folder with Kafka's jars; fetched from Maven Central the first time. */
export function kafkaJars(): string {
  return kafka.folder();
}
