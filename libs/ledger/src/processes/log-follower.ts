export { LogFollower } from '@awr/runtime';
