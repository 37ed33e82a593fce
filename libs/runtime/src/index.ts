export * from './content-hash';
export * from './decider-runtime';
export * from './execution';
export * from './hearing';
export { LogFollower } from './log-follower';
