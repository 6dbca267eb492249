export { Labs as default } from './labs';
