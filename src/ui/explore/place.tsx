export { Explore as default } from './explore';
