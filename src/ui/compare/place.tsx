export { default } from './compare';
