export { given, type Given, type Then } from './given-when-then';
